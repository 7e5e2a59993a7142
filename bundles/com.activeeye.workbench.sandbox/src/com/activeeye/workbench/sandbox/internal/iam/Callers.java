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

    /** The condition keys that tell about the caller. */
    Conditions conditions(Principal who) {
        Conditions conditions = Conditions.EMPTY
                .with("aws:PrincipalIsAWSService", String.valueOf(who.kind() == Principal.Kind.SERVICE))
                .with("aws:userid", who.userId());
        if (who.kind() == Principal.Kind.SERVICE) {
            return conditions.with("aws:PrincipalServiceName", who.name());
        }
        if (who.kind() == Principal.Kind.ANONYMOUS) {
            return conditions.with("aws:PrincipalType", "Anonymous");
        }
        Conditions named = conditions.with("aws:PrincipalAccount", who.accountId())
                .with("aws:PrincipalArn", who.kind() == Principal.Kind.ROLE_SESSION ? who.roleArn() : who.arn())
                .with("aws:PrincipalType", type(who.kind()));
        if (who.kind() == Principal.Kind.USER) {
            named = named.with("aws:username", who.name());
        }
        for (Map.Entry<String, String> tag : behind(who).map(Identity::tags).orElse(Map.of()).entrySet()) {
            named = named.with("aws:PrincipalTag/" + tag.getKey(), tag.getValue());
        }
        return named;
    }

    private static String type(Principal.Kind kind) {
        return switch (kind) {
            case ROOT -> "Account";
            case USER -> "User";
            default -> "AssumedRole";
        };
    }
}
