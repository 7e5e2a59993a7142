package com.activeeye.workbench.sandbox.internal.iam;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Authorizer;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.policy.Conditions;
import com.activeeye.workbench.sandbox.internal.policy.MalformedPolicy;
import com.activeeye.workbench.sandbox.internal.policy.PolicyDocument;
import com.activeeye.workbench.sandbox.internal.policy.PolicyEvaluator;
import com.activeeye.workbench.sandbox.internal.policy.PolicySet;
import com.activeeye.workbench.sandbox.internal.policy.Request;

/**
 * Decides requests with the identity policies that IAM holds, and adds the condition keys that AWS itself fills in.
 *
 * <p>Source: IAM user guide, "AWS global condition context keys".
 */
public final class IamAuthorizer implements Authorizer {
    private final Callers callers;
    private final Clock clock;
    private final Function<String, Optional<String>> organisationOf;

    /** @param organisationOf the ID of the organisation that an account belongs to */
    IamAuthorizer(Callers callers, Clock clock, Function<String, Optional<String>> organisationOf) {
        this.callers = callers;
        this.clock = clock;
        this.organisationOf = organisationOf;
    }

    @Override
    public Decision check(AccessRequest asked) {
        Optional<PolicyDocument> resource;
        try {
            resource = Optional.of(asked.resourcePolicy()).filter(text -> !text.isEmpty()).map(PolicyDocument::read);
        } catch (MalformedPolicy e) {
            return new Decision(false, "because the resource-based policy cannot be read: " + e.getMessage());
        }
        Principal who = asked.principal();
        PolicySet policies = new PolicySet(callers.documents(who),
                who.sessionPolicies().stream().map(PolicyDocument::read).toList(), resource,
                asked.rule() == AccessRequest.Rule.EITHER ? PolicySet.Mode.EITHER : PolicySet.Mode.RESOURCE_DECIDES);
        Request request = new Request(who, asked.action(), asked.resource(), asked.resourceAccount(),
                conditions(asked));
        com.activeeye.workbench.sandbox.internal.policy.Decision decision = PolicyEvaluator.decide(request, policies);
        return new Decision(decision.allowed(), decision.reason());
    }

    private Conditions conditions(AccessRequest asked) {
        Conditions given = Conditions.EMPTY;
        for (Map.Entry<String, String> entry : asked.context().entrySet()) {
            given = given.with(entry.getKey(), List.of(entry.getValue().split("\n", -1)));
        }
        Conditions all = given.orElse(general(asked.resourceAccount())).orElse(callers.conditions(asked.principal()));
        all = organisation(all, "aws:PrincipalOrgID", asked.principal().accountId());
        all = organisation(all, "aws:ResourceOrgID", asked.resourceAccount());
        return organisation(all, "aws:SourceOrgID", given.first("aws:SourceAccount").orElse(""));
    }

    private Conditions general(String owner) {
        Instant now = clock.instant();
        return Conditions.EMPTY.with("aws:CurrentTime", now.toString())
                .with("aws:EpochTime", String.valueOf(now.getEpochSecond()))
                .with("aws:SecureTransport", "true")
                .with("aws:ResourceAccount", owner);
    }

    private Conditions organisation(Conditions conditions, String key, String accountId) {
        return organisationOf.apply(accountId).map(id -> conditions.with(key, id)).orElse(conditions);
    }
}
