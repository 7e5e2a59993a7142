package com.activeeye.workbench.sandbox.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.policy.Principals.Match;

/**
 * Decides requests as AWS does.
 *
 * <p>Source: IAM user guide, "Policy evaluation logic" and "Cross-account policy evaluation logic"; KMS developer
 * guide, "Key policies": there IAM policies count only when the key policy names the account.
 */
public final class PolicyEvaluator {
    private final Request request;
    private final PolicySet policies;
    private final List<String> matched = new ArrayList<>();

    private PolicyEvaluator(Request request, PolicySet policies) {
        this.request = request;
        this.policies = policies;
    }

    /** Whether the policies allow the request, and if not, which kind of policy is missing or denies it. */
    public static Decision decide(Request request, PolicySet policies) {
        return new PolicyEvaluator(request, policies).decide();
    }

    private Decision decide() {
        return denied().orElseGet(this::allowed);
    }

    private Optional<Decision> denied() {
        if (denies(policies.resource().stream().toList(), true)) {
            return Optional.of(Decision.explicit("a resource-based", matched));
        }
        if (denies(policies.identity(), false)) {
            return Optional.of(Decision.explicit("an identity-based", matched));
        }
        return denies(policies.session(), false) ? Optional.of(Decision.explicit("a session", matched))
                : Optional.empty();
    }

    private boolean denies(List<PolicyDocument> documents, boolean resource) {
        for (PolicyDocument document : documents) {
            for (Statement statement : document.statements()) {
                boolean concerned = !resource || match(statement) != Match.NONE;
                if (statement.effect() == Effect.DENY && concerned
                        && statement.covers(request, document.variables())) {
                    matched.add(document.source());
                    return true;
                }
            }
        }
        return false;
    }

    private Decision allowed() {
        Match granted = resourceGrant();
        if (request.caller().kind() == Principal.Kind.SERVICE || request.caller().kind() == Principal.Kind.ANONYMOUS) {
            return granted == Match.NONE ? Decision.implicit("resource-based", request) : Decision.allow(matched);
        }
        boolean foreign = !request.caller().accountId().equals(request.owner());
        if ((foreign || policies.mode() == PolicySet.Mode.RESOURCE_DECIDES) && granted == Match.NONE) {
            return Decision.implicit("resource-based", request);
        }
        if (!foreign && granted == Match.SESSION) {
            return Decision.allow(matched);
        }
        if (!policies.session().isEmpty() && !allows(policies.session())) {
            return Decision.implicit("session", request);
        }
        boolean own = !foreign && granted == Match.DIRECT || identityAllows();
        return own ? Decision.allow(matched) : Decision.implicit("identity-based", request);
    }

    private Match resourceGrant() {
        Match best = Match.NONE;
        PolicyDocument document = policies.resource().orElse(new PolicyDocument("", "2012-10-17", List.of()));
        for (Statement statement : document.statements()) {
            Match match = statement.effect() == Effect.ALLOW ? match(statement) : Match.NONE;
            if (match.compareTo(best) > 0 && statement.covers(request, document.variables())) {
                best = match;
                matched.add(document.source());
            }
        }
        return best;
    }

    private Match match(Statement statement) {
        return statement.principals().map(p -> p.match(request.caller())).orElse(Match.NONE);
    }

    private boolean identityAllows() {
        return request.caller().kind() == Principal.Kind.ROOT || allows(policies.identity());
    }

    private boolean allows(List<PolicyDocument> documents) {
        for (PolicyDocument document : documents) {
            for (Statement statement : document.statements()) {
                if (statement.effect() == Effect.ALLOW && statement.covers(request, document.variables())) {
                    matched.add(document.source());
                    return true;
                }
            }
        }
        return false;
    }
}
