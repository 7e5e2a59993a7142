package com.activeeye.workbench.sandbox.internal.trail;

import java.time.Instant;

import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.google.gson.JsonObject;

/** Turns a caller of the sandbox into a record's userIdentity. */
final class CallerIdentity {

    private CallerIdentity() {
    }

    static JsonObject of(Principal caller, Instant when) {
        String id = caller.userId();
        int colon = id.indexOf(':');
        Actor.Kind kind = switch (caller.kind()) {
            case ROOT -> Actor.Kind.ROOT;
            case ROLE_SESSION -> Actor.Kind.ASSUMED_ROLE;
            case SERVICE -> Actor.Kind.AWS_SERVICE;
            case USER, ANONYMOUS -> Actor.Kind.IAM_USER;
        };
        String name = kind == Actor.Kind.ASSUMED_ROLE
                ? caller.roleArn().substring(caller.roleArn().lastIndexOf('/') + 1) : caller.name();
        JsonObject identity = new Actor(kind, caller.accountId(), name, colon < 0 ? id : id.substring(0, colon),
                caller.name(), "", false, false, "", "").identity(when);
        identity.remove("accessKeyId");
        return identity;
    }
}
