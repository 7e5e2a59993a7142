package com.activeeye.workbench.sandbox.internal.organizations;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Authorizer;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.Accounts;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Who may ask the organisation what. Source: Organizations API reference, each operation's first paragraph. */
record OrganizationsGate(World world, State<Organisation> state) {

    /** Any account of the organisation. */
    void member(Call call) {
        allowed(call);
        if (!state.read(o -> o.has(call.account()))) {
            throw AwsError.bad("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");
        }
    }

    /** The management account or a delegated administrator. */
    void administrator(Call call) {
        member(call);
        boolean delegated = state.read(o -> o.delegated().containsKey(call.account()));
        if (!call.account().equals(Accounts.MANAGEMENT) && !delegated) {
            throw noPermission();
        }
    }

    /** The management account alone. */
    void management(Call call) {
        member(call);
        if (!call.account().equals(Accounts.MANAGEMENT)) {
            throw noPermission();
        }
    }

    private static AwsError noPermission() {
        return AwsError.bad("AccessDeniedException", "You don't have permissions to access this resource.");
    }

    private void allowed(Call call) {
        AccessRequest request = AccessRequest.own(call, "organizations:" + call.operation(), "*");
        Authorizer.Decision decision = world.check(request);
        if (!decision.allowed()) {
            throw AwsError.bad("AccessDeniedException", Authorizer.message(request, decision));
        }
    }
}
