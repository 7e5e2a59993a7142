package com.activeeye.workbench.sandbox.internal.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.policy.Conditions;
import com.activeeye.workbench.sandbox.internal.policy.PolicyDocument;
import com.activeeye.workbench.sandbox.internal.policy.PrincipalDirectory;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.world.Accounts;

/** Finds the role or user behind a caller, with its policies and what it adds to a request's conditions. */
final class Callers implements PrincipalDirectory {
    private final State<IamState> state;
    private final IdentityPolicies policies;
    private final Accounts accounts;

    Callers(State<IamState> state, IdentityPolicies policies, Accounts accounts) {
        this.state = state;
        this.policies = policies;
        this.accounts = accounts;
    }

    /** The role or user with this ARN. */
    Optional<Identity> byArn(String arn) {
        String[] parts = arn.split(":", 6);
        if (parts.length < 6 || !parts[2].equals("iam")) {
            return Optional.empty();
        }
        return state.read(s -> s.account(parts[4]).identities().filter(i -> i.arn().equals(arn)).findFirst());
    }

    @Override
    public boolean accountExists(String accountId) {
        return accounts.find(accountId).isPresent();
    }

    @Override
    public Optional<String> uniqueId(String arn) {
        return byArn(arn).map(Identity::id);
    }

    /** The identity policies of a caller; none for a session whose role is gone, were it made again or not. */
    List<PolicyDocument> documents(Principal who) {
        return behind(who).map(identity -> policies.documents(who.accountId(), identity)).orElse(List.of());
    }

    private Optional<Identity> behind(Principal who) {
        return switch (who.kind()) {
            case USER -> byArn(who.arn()).filter(i -> i.id().equals(who.userId()));
            case ROLE_SESSION -> byArn(who.roleArn()).filter(i -> who.userId().startsWith(i.id() + ":"));
            case ROOT, SERVICE, ANONYMOUS -> Optional.empty();
        };
    }

    /** Adds the condition keys that tell about the caller and are not there yet. */
    void describe(Principal who, Conditions.Builder conditions) {
        conditions.otherwise("aws:PrincipalIsAWSService", String.valueOf(who.kind() == Principal.Kind.SERVICE))
                .otherwise("aws:userid", who.userId());
        switch (who.kind()) {
            case SERVICE -> conditions.otherwise("aws:PrincipalServiceName", who.name());
            case ANONYMOUS -> conditions.otherwise("aws:PrincipalType", "Anonymous");
            case ROOT, USER, ROLE_SESSION -> describeNamed(who, conditions);
        }
    }

    private void describeNamed(Principal who, Conditions.Builder conditions) {
        conditions.otherwise("aws:PrincipalAccount", who.accountId())
                .otherwise("aws:PrincipalArn", who.kind() == Principal.Kind.ROLE_SESSION ? who.roleArn() : who.arn())
                .otherwise("aws:PrincipalType", type(who.kind()));
        if (who.kind() == Principal.Kind.USER) {
            conditions.otherwise("aws:username", who.name());
        }
        behind(who).map(Identity::tags).orElse(Map.of())
                .forEach((tag, value) -> conditions.otherwise("aws:PrincipalTag/" + tag, value));
    }

    private static String type(Principal.Kind kind) {
        return switch (kind) {
            case ROOT -> "Account";
            case USER -> "User";
            default -> "AssumedRole";
        };
    }
}
