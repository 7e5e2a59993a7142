package com.activeeye.workbench.sandbox.internal.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;

/** IAM's operations on the inline and attached policies and the tags of roles, and the same ones for users. */
final class IdentityPolicyOperations {
    private final IdentityPolicies policies;
    private final Gate gate;
    private final Identity.Sort sort;

    IdentityPolicyOperations(IdentityPolicies policies, Gate gate, Identity.Sort sort) {
        this.policies = policies;
        this.gate = gate;
        this.sort = sort;
    }

    void register(Operations operations) {
        String title = sort.title();
        operations.on("Attach" + title + "Policy", this::attach).on("Detach" + title + "Policy", this::detach)
                .on("ListAttached" + title + "Policies", this::listAttached)
                .on("Put" + title + "Policy", this::put).on("Get" + title + "Policy", this::get)
                .on("List" + title + "Policies", this::list).on("Delete" + title + "Policy", this::delete)
                .on("Tag" + title, this::tag).on("Untag" + title, this::untag)
                .on("List" + title + "Tags", this::listTags);
    }

    private String allowed(Call call) {
        String name = call.query().required(sort.title() + "Name");
        gate.identity(call, sort, name, find(call, name));
        return name;
    }

    private Optional<Identity> find(Call call, String name) {
        try {
            return Optional.of(policies.get(sort, call.account(), name));
        } catch (AwsError e) {
            return Optional.empty();
        }
    }

    private Identity identity(Call call) {
        return policies.get(sort, call.account(), allowed(call));
    }

    private Reply attach(Call call) {
        policies.attach(sort, call.account(), allowed(call), call.query().required("PolicyArn"));
        return Reply.empty();
    }

    private Reply detach(Call call) {
        policies.detach(sort, call.account(), allowed(call), call.query().required("PolicyArn"));
        return Reply.empty();
    }

    private Reply listAttached(Call call) {
        List<String> arns = identity(call).grants().attached().stream().sorted().toList();
        Page<String> page = Page.of(arns, call.query());
        return Reply.xml(xml -> page.write(xml, "AttachedPolicies", (p, arn) -> p
                .element("PolicyName", arn.substring(arn.lastIndexOf('/') + 1)).element("PolicyArn", arn)));
    }

    private Reply put(Call call) {
        policies.putInline(sort, call.account(), allowed(call), call.query().required("PolicyName"),
                call.query().required("PolicyDocument"));
        return Reply.empty();
    }

    private Reply get(Call call) {
        Identity identity = identity(call);
        String name = call.query().required("PolicyName");
        String document = policies.inline(sort, call.account(), identity.name(), name);
        return Reply.xml(xml -> xml.element(sort.title() + "Name", identity.name()).element("PolicyName", name)
                .element("PolicyDocument", IamXml.document(document)));
    }

    private Reply list(Call call) {
        List<String> names = identity(call).grants().inline().keySet().stream().sorted().toList();
        Page<String> page = Page.of(names, call.query());
        return Reply.xml(xml -> {
            xml.nest("PolicyNames", list -> page.items().forEach(name -> list.element("member", name)));
            page.writeEnd(xml);
        });
    }

    private Reply delete(Call call) {
        policies.deleteInline(sort, call.account(), allowed(call), call.query().required("PolicyName"));
        return Reply.empty();
    }

    private Reply tag(Call call) {
        Identity identity = identity(call);
        policies.tag(sort, call.account(), identity.name(), Tags.added(identity.tags(), Tags.of(call.query())));
        return Reply.empty();
    }

    private Reply untag(Call call) {
        Identity identity = identity(call);
        policies.tag(sort, call.account(), identity.name(),
                Tags.without(identity.tags(), call.query().list("TagKeys")));
        return Reply.empty();
    }

    private Reply listTags(Call call) {
        Map<String, String> tags = identity(call).tags();
        Page<String> page = Page.of(tags.keySet().stream().sorted().toList(), call.query());
        return Reply.xml(xml -> page.write(xml, "Tags",
                (t, key) -> t.element("Key", key).element("Value", tags.get(key))));
    }
}
