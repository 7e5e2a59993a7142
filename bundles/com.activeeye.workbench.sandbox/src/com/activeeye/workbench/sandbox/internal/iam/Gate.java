package com.activeeye.workbench.sandbox.internal.iam;

import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Asks whether a caller may do what an operation of IAM does; the action has the operation's name. */
record Gate(World world) {

    /** A role or user that may not exist: then the ARN is made from the name. */
    void identity(Call call, Identity.Sort sort, String name, Optional<? extends Identity> found) {
        check(call, found.map(Identity::arn).orElse(arn(call, sort.word() + "/" + name)));
    }

    void check(Call call, String resource) {
        world.require(call, "iam:" + call.operation(), resource);
    }

    static String arn(Call call, String resource) {
        return "arn:" + call.partition() + ":iam::" + call.account() + ":" + resource;
    }
}
