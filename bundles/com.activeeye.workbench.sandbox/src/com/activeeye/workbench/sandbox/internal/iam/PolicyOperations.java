package com.activeeye.workbench.sandbox.internal.iam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.QueryParameters;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;

/** IAM's operations on managed policies and their versions. */
final class PolicyOperations {
    private final ManagedPolicies policies;
    private final Gate gate;

    PolicyOperations(ManagedPolicies policies, Gate gate) {
        this.policies = policies;
        this.gate = gate;
    }

    void register(Operations operations) {
        operations.on("CreatePolicy", this::create).on("GetPolicy", this::get).on("ListPolicies", this::list)
                .on("DeletePolicy", this::delete).on("CreatePolicyVersion", this::createVersion)
                .on("GetPolicyVersion", this::getVersion).on("ListPolicyVersions", this::listVersions)
                .on("DeletePolicyVersion", this::deleteVersion)
                .on("SetDefaultPolicyVersion", this::setDefault).on("ListEntitiesForPolicy", this::entities);
    }

    private Reply create(Call call) {
        QueryParameters query = call.query();
        String name = query.required("PolicyName");
        gate.check(call, Gate.arn(call, "policy" + Names.path(query.get("Path")) + name));
        ManagedPolicy policy = policies.create(call.account(), call.partition(), query.get("Path"), name,
                query.required("PolicyDocument"), query.get("Description"), Tags.of(query));
        return Reply.xml(xml -> xml.nest("Policy", p -> {
            IamXml.policy(p, policy, 0);
            IamXml.tags(p, policy.tags());
        }));
    }

    private String allowed(Call call) {
        String arn = call.query().required("PolicyArn");
        gate.check(call, arn);
        return arn;
    }

    private ManagedPolicy policy(Call call) {
        return policies.get(call.account(), allowed(call));
    }

    private Reply get(Call call) {
        ManagedPolicy policy = policy(call);
        return Reply.xml(xml -> xml.nest("Policy", p -> {
            write(call, p, policy);
            IamXml.tags(p, policy.tags());
        }));
    }

    private void write(Call call, XmlWriter xml, ManagedPolicy policy) {
        IamXml.policy(xml, policy, policies.entities(call.account(), policy.arn()).size());
    }

    private Reply list(Call call) {
        gate.check(call, Gate.arn(call, "policy/"));
        String scope = call.query().find("Scope").orElse("All");
        List<ManagedPolicy> found = new ArrayList<>();
        if (!scope.equals("AWS")) {
            found.addAll(policies.list(call.account()));
        }
        if (!scope.equals("Local")) {
            found.addAll(AwsManagedPolicies.all(call.partition()));
        }
        found.removeIf(p -> !p.path().startsWith(call.query().get("PathPrefix")) || !wanted(call, p));
        found.sort(Comparator.comparing(ManagedPolicy::name));
        Page<ManagedPolicy> page = Page.of(found, call.query());
        return Reply.xml(xml -> page.write(xml, "Policies", (p, policy) -> write(call, p, policy)));
    }

    private boolean wanted(Call call, ManagedPolicy policy) {
        return !call.query().get("OnlyAttached").equals("true")
                || !policies.entities(call.account(), policy.arn()).isEmpty();
    }

    private Reply delete(Call call) {
        policies.delete(call.account(), allowed(call));
        return Reply.empty();
    }

    private Reply createVersion(Call call) {
        ManagedPolicy policy = policies.createVersion(call.account(), allowed(call),
                call.query().required("PolicyDocument"), call.query().get("SetAsDefault").equals("true"));
        return Reply.xml(xml -> xml.nest("PolicyVersion",
                v -> IamXml.version(v, policy, policy.versions().getLast(), false)));
    }

    private Reply getVersion(Call call) {
        ManagedPolicy policy = policy(call);
        ManagedPolicy.Version version = ManagedPolicies.version(policy, call.query().required("VersionId"));
        return Reply.xml(xml -> xml.nest("PolicyVersion", v -> IamXml.version(v, policy, version, true)));
    }

    private Reply listVersions(Call call) {
        ManagedPolicy policy = policy(call);
        Page<ManagedPolicy.Version> page = Page.of(policy.versions().reversed(), call.query());
        return Reply.xml(xml -> page.write(xml, "Versions",
                (v, version) -> IamXml.version(v, policy, version, false)));
    }

    private Reply deleteVersion(Call call) {
        policies.deleteVersion(call.account(), allowed(call), call.query().required("VersionId"));
        return Reply.empty();
    }

    private Reply setDefault(Call call) {
        policies.setDefault(call.account(), allowed(call), call.query().required("VersionId"));
        return Reply.empty();
    }

    private Reply entities(Call call) {
        ManagedPolicy policy = policy(call);
        String filter = call.query().get("EntityFilter");
        List<Identity> found = policies.entities(call.account(), policy.arn()).stream()
                .filter(i -> filter.isEmpty() || filter.equalsIgnoreCase(i.sort().word())).toList();
        Page<Identity> page = Page.of(found, call.query());
        return Reply.xml(xml -> {
            entities(xml, "PolicyRoles", page, Identity.Sort.ROLE);
            entities(xml, "PolicyUsers", page, Identity.Sort.USER);
            xml.members("PolicyGroups", List.<String>of(), (g, group) -> { });
            page.writeEnd(xml);
        });
    }

    private static void entities(XmlWriter xml, String name, Page<Identity> page, Identity.Sort sort) {
        xml.members(name, page.items().stream().filter(i -> i.sort() == sort).toList(),
                (e, identity) -> e.element(sort.title() + "Name", identity.name())
                        .element(sort.title() + "Id", identity.id()));
    }
}
