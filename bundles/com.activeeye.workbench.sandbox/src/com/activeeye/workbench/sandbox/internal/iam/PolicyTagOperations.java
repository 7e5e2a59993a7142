package com.activeeye.workbench.sandbox.internal.iam;

import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;

/** IAM's operations on the tags of managed policies. */
final class PolicyTagOperations {
    private final ManagedPolicies policies;
    private final Gate gate;

    PolicyTagOperations(ManagedPolicies policies, Gate gate) {
        this.policies = policies;
        this.gate = gate;
    }

    void register(Operations operations) {
        operations.on("TagPolicy", this::tag).on("UntagPolicy", this::untag).on("ListPolicyTags", this::list);
    }

    private ManagedPolicy policy(Call call) {
        String arn = call.query().required("PolicyArn");
        gate.check(call, arn);
        return policies.get(call.account(), arn);
    }

    private Reply tag(Call call) {
        ManagedPolicy policy = policy(call);
        policies.tag(call.account(), policy.arn(), Tags.added(policy.tags(), Tags.of(call.query())));
        return Reply.empty();
    }

    private Reply untag(Call call) {
        ManagedPolicy policy = policy(call);
        policies.tag(call.account(), policy.arn(), Tags.without(policy.tags(), call.query().list("TagKeys")));
        return Reply.empty();
    }

    private Reply list(Call call) {
        ManagedPolicy policy = policy(call);
        Page<String> page = Page.of(policy.tags().keySet().stream().sorted().toList(), call.query());
        return Reply.xml(xml -> page.write(xml, "Tags",
                (t, key) -> t.element("Key", key).element("Value", policy.tags().get(key))));
    }
}
