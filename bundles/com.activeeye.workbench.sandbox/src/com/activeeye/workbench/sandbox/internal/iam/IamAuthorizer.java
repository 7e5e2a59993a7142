package com.activeeye.workbench.sandbox.internal.iam;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
                Conditions.whenAsked(() -> conditions(asked)));
        com.activeeye.workbench.sandbox.internal.policy.Decision decision = PolicyEvaluator.decide(request, policies);
        return new Decision(decision.allowed(), decision.reason());
    }

    private Conditions.Builder conditions(AccessRequest asked) {
        Conditions.Builder all = new Conditions.Builder();
        asked.context().forEach((key, values) -> all.put(key, List.of(values.split("\n", -1))));
        Instant now = clock.instant();
        all.otherwise("aws:CurrentTime", now.toString())
                .otherwise("aws:EpochTime", String.valueOf(now.getEpochSecond()))
                .otherwise("aws:SecureTransport", "true")
                .otherwise("aws:ResourceAccount", asked.resourceAccount());
        callers.describe(asked.principal(), all);
        organisation(all, "aws:PrincipalOrgID", asked.principal().accountId());
        organisation(all, "aws:ResourceOrgID", asked.resourceAccount());
        organisation(all, "aws:SourceOrgID", all.first("aws:SourceAccount").orElse(""));
        return all;
    }

    private void organisation(Conditions.Builder conditions, String key, String accountId) {
        organisationOf.apply(accountId).ifPresent(id -> conditions.put(key, id));
    }
}
