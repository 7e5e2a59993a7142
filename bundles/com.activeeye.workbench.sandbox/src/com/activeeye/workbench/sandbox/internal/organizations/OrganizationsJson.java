package com.activeeye.workbench.sandbox.internal.organizations;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.Accounts;

/** Reads the input members that several operations share. */
final class OrganizationsJson {
    private OrganizationsJson() {
    }

    static String required(Call call, String member) {
        if (!call.json().has(member) || !call.json().get(member).isJsonPrimitive()) {
            throw AwsError.bad("InvalidInputException", "You must specify a value for " + member + ".")
                    .with("Reason", "INPUT_REQUIRED");
        }
        return call.json().get(member).getAsString();
    }

    /** How the ARNs of the organisation and all that is in it begin. */
    static String arn(Call call) {
        return "arn:" + call.partition() + ":organizations::" + Accounts.MANAGEMENT + ":";
    }

    static void requireParent(State<Organisation> state, String parent) {
        if (!state.read(o -> o.hasParent(parent))) {
            throw AwsError.bad("ParentNotFoundException",
                    "You specified parent that doesn't exist.");
        }
    }
}
