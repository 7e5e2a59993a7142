package com.activeeye.workbench.sandbox.internal.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.http.QueryParameters;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;
import com.activeeye.workbench.sandbox.internal.policy.Conditions;
import com.activeeye.workbench.sandbox.internal.policy.Decision;
import com.activeeye.workbench.sandbox.internal.policy.MalformedPolicy;
import com.activeeye.workbench.sandbox.internal.policy.PolicyDocument;
import com.activeeye.workbench.sandbox.internal.policy.PolicyEvaluator;
import com.activeeye.workbench.sandbox.internal.policy.PolicyKind;
import com.activeeye.workbench.sandbox.internal.policy.PolicySet;
import com.activeeye.workbench.sandbox.internal.policy.Request;

/** SimulatePrincipalPolicy: decides with the very engine that decides real calls. */
final class Simulation {
    private record Result(String action, String resource, Decision decision, List<String> missing) {
    }

    private final Callers callers;
    private final IdentityPolicies policies;
    private final Gate gate;

    Simulation(Callers callers, IdentityPolicies policies, Gate gate) {
        this.callers = callers;
        this.policies = policies;
        this.gate = gate;
    }

    void register(Operations operations) {
        operations.on("SimulatePrincipalPolicy", this::simulate);
    }

    private Reply simulate(Call call) {
        String source = call.query().required("PolicySourceArn");
        gate.check(call, source);
        Identity identity = callers.byArn(source).filter(i -> i.arn().contains(":" + call.account() + ":"))
                .orElseThrow(() -> IamErrors.noSuch("The principal " + source + " cannot be found."));
        List<String> actions = call.query().list("ActionNames");
        if (actions.isEmpty()) {
            throw IamErrors.invalid("actionNames", "Member must not be null");
        }
        Page<Result> page = Page.of(results(call, identity, actions), call.query());
        return Reply.xml(xml -> page.write(xml, "EvaluationResults", Simulation::write));
    }

    private List<Result> results(Call call, Identity identity, List<String> actions) {
        List<PolicyDocument> documents = documents(call, identity);
        Principal who = principal(identity, call.account());
        Conditions conditions = conditions(call.query(), who);
        String owner = call.query().find("ResourceOwner").map(arn -> arn.split(":", 6)[4]).orElse(call.account());
        PolicySet set = new PolicySet(documents, List.of(), resourcePolicy(call.query()), PolicySet.Mode.EITHER);
        List<String> resources = call.query().list("ResourceArns");
        List<Result> results = new ArrayList<>();
        for (String action : actions) {
            for (String resource : resources.isEmpty() ? List.of("*") : resources) {
                Decision decision = PolicyEvaluator.decide(new Request(who, action, resource, owner, conditions), set);
                results.add(new Result(action, resource, decision, missing(documents, conditions)));
            }
        }
        return results;
    }

    private List<PolicyDocument> documents(Call call, Identity identity) {
        List<PolicyDocument> documents = new ArrayList<>(policies.documents(call.account(), identity));
        List<String> input = call.query().list("PolicyInputList");
        for (int i = 0; i < input.size(); i++) {
            documents.add(parse(input.get(i), PolicyKind.IDENTITY).named("PolicyInputList." + (i + 1)));
        }
        return documents;
    }

    private static Optional<PolicyDocument> resourcePolicy(QueryParameters query) {
        return query.find("ResourcePolicy").filter(text -> !text.isEmpty())
                .map(text -> parse(text, PolicyKind.RESOURCE).named("ResourcePolicy"));
    }

    private static PolicyDocument parse(String text, PolicyKind kind) {
        try {
            return PolicyDocument.parse(text, kind);
        } catch (MalformedPolicy e) {
            throw AwsError.bad("InvalidInput", e.getMessage());
        }
    }

    private static Principal principal(Identity identity, String accountId) {
        String partition = identity.arn().split(":")[1];
        return identity.sort() == Identity.Sort.USER
                ? Principal.user(partition, accountId, identity.path(), identity.name(), identity.id())
                : Principal.session(identity.arn(), identity.id(), "simulation", List.of());
    }

    private Conditions conditions(QueryParameters query, Principal who) {
        Conditions.Builder conditions = new Conditions.Builder();
        for (QueryParameters entry : query.structures("ContextEntries")) {
            conditions.put(entry.required("ContextKeyName"), entry.list("ContextKeyValues"));
        }
        callers.describe(who, conditions);
        return conditions.build();
    }

    private static List<String> missing(List<PolicyDocument> documents, Conditions conditions) {
        TreeSet<String> keys = new TreeSet<>();
        documents.forEach(document -> keys.addAll(document.conditionKeys()));
        keys.removeIf(key -> !conditions.get(key).isEmpty());
        return List.copyOf(keys);
    }

    private static void write(XmlWriter xml, Result result) {
        xml.element("EvalActionName", result.action()).element("EvalResourceName", result.resource())
                .element("EvalDecision", result.decision().outcome().wireName())
                .members("MatchedStatements", result.decision().matched(), (m, policy) -> m
                        .element("SourcePolicyId", policy)
                        .element("SourcePolicyType", policy.equals("ResourcePolicy") ? "Resource Policy"
                                : "IAM Policy"))
                .nest("MissingContextValues", list -> result.missing().forEach(key -> list.element("member", key)));
    }
}
