package com.activeeye.workbench.sandbox.internal.iam;

import java.util.List;

import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.QueryParameters;
import com.activeeye.workbench.sandbox.internal.http.Reply;

/** IAM's operations on roles themselves. */
final class RoleOperations {
    private final Roles roles;
    private final Gate gate;

    RoleOperations(Roles roles, Gate gate) {
        this.roles = roles;
        this.gate = gate;
    }

    void register(Operations operations) {
        operations.on("CreateRole", this::create).on("GetRole", this::get).on("ListRoles", this::list)
                .on("DeleteRole", this::delete).on("UpdateRole", this::update)
                .on("UpdateAssumeRolePolicy", this::updateTrust);
    }

    private Reply create(Call call) {
        QueryParameters query = call.query();
        RoleDraft draft = new RoleDraft(query.required("RoleName"), query.get("Path"),
                query.required("AssumeRolePolicyDocument"), query.get("Description"),
                seconds(query, 3600), Tags.of(query));
        gate.check(call, Gate.arn(call, "role" + Names.path(draft.path()) + draft.name()));
        Role role = roles.create(call.account(), call.partition(), draft);
        return Reply.xml(xml -> xml.nest("Role", r -> {
            IamXml.role(r, role, role.trust().text());
            IamXml.tags(r, role.tags());
        }));
    }

    private static int seconds(QueryParameters query, int otherwise) {
        return query.find("MaxSessionDuration").map(text -> {
            if (!text.matches("\\d{1,6}")) {
                throw IamErrors.invalid("maxSessionDuration", "Member must be a number of seconds");
            }
            return Integer.parseInt(text);
        }).orElse(otherwise);
    }

    private String allowed(Call call) {
        String name = call.query().required("RoleName");
        gate.identity(call, Identity.Sort.ROLE, name, roles.find(call.account(), name));
        return name;
    }

    private Reply get(Call call) {
        Role role = roles.get(call.account(), allowed(call));
        return Reply.xml(xml -> xml.nest("Role", r -> {
            IamXml.role(r, role, roles.currentTrust(role));
            IamXml.tags(r, role.tags());
            r.nest("RoleLastUsed", used -> { });
        }));
    }

    private Reply list(Call call) {
        gate.check(call, Gate.arn(call, "role/"));
        String prefix = call.query().get("PathPrefix");
        List<Role> found = roles.list(call.account()).stream().filter(r -> r.path().startsWith(prefix)).toList();
        Page<Role> page = Page.of(found, call.query());
        return Reply.xml(xml -> page.write(xml, "Roles", (r, role) -> IamXml.role(r, role, roles.currentTrust(role))));
    }

    private Reply delete(Call call) {
        roles.delete(call.account(), allowed(call));
        return Reply.empty();
    }

    private Reply update(Call call) {
        Role role = roles.get(call.account(), allowed(call));
        roles.describe(call.account(), role.name(), call.query().find("Description").orElse(role.description()),
                seconds(call.query(), role.maxSessionSeconds()));
        return Reply.xml(xml -> { });
    }

    private Reply updateTrust(Call call) {
        String document = call.query().required("PolicyDocument");
        roles.trust(call.account(), allowed(call), document);
        return Reply.empty();
    }
}
