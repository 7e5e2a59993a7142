package com.activeeye.workbench.sandbox.internal.cloudformation.resource;

import static com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind.text;
import static com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind.texts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Backend.Answer;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** AWS::IAM::Role. */
final class RoleKind implements ResourceKind {
    private static final String TRUST = "AssumeRolePolicyDocument";
    private static final String MANAGED = "ManagedPolicyArns";

    @Override
    public String type() {
        return "AWS::IAM::Role";
    }

    @Override
    public Set<String> properties() {
        return Set.of("RoleName", TRUST, "Description", MANAGED, "MaxSessionDuration", "Path", "PermissionsBoundary",
                "Policies", "Tags");
    }

    @Override
    public Set<String> required() {
        return Set.of(TRUST);
    }

    @Override
    public Set<String> immutable() {
        return Set.of("RoleName", "Path");
    }

    @Override
    public String nameProperty() {
        return "RoleName";
    }

    @Override
    public Existing create(Backend backend, String generated, Map<String, Object> properties) throws IOException {
        String name = properties.containsKey("RoleName") ? text(properties, "RoleName") : generated;
        Map<String, String> request = new LinkedHashMap<>();
        request.put("RoleName", name);
        request.put(TRUST, Values.json(properties.get(TRUST)));
        Iam.copy(properties, request, "Path", "Description", "MaxSessionDuration", "PermissionsBoundary");
        Iam.tags(properties, request);
        Answer made = backend.query("iam", "CreateRole", request);
        Existing role = new Existing(name, Map.of("Arn", made.text("Arn"), "RoleId", made.text("RoleId")));
        try {
            attach(backend, name, properties);
        } catch (AwsError e) {
            delete(backend, role, properties);
            throw e;
        }
        return role;
    }

    private static void attach(Backend backend, String name, Map<String, Object> properties) throws IOException {
        for (String arn : texts(properties, MANAGED)) {
            backend.query("iam", "AttachRolePolicy", Map.of("RoleName", name, "PolicyArn", arn));
        }
        for (Object policy : Values.list(properties.get("Policies"))) {
            Map<String, Object> inline = Values.map(policy);
            backend.query("iam", "PutRolePolicy", Map.of("RoleName", name, "PolicyName", text(inline, "PolicyName"),
                    "PolicyDocument", Values.json(inline.get("PolicyDocument"))));
        }
    }

    @Override
    public Existing update(Backend backend, Existing role, Map<String, Object> before, Map<String, Object> after)
            throws IOException {
        String name = role.physicalId();
        backend.query("iam", "UpdateAssumeRolePolicy", Map.of("RoleName", name, "PolicyDocument",
                Values.json(after.get(TRUST))));
        Map<String, String> settings = new LinkedHashMap<>(Map.of("RoleName", name));
        Iam.copy(after, settings, "Description", "MaxSessionDuration");
        if (settings.size() > 1) {
            backend.query("iam", "UpdateRole", settings);
        }
        Set<String> gone = new HashSet<>(texts(before, MANAGED));
        gone.removeAll(texts(after, MANAGED));
        for (String arn : gone) {
            Iam.unlessGone(() -> backend.query("iam", "DetachRolePolicy", Map.of("RoleName", name, "PolicyArn", arn)));
        }
        Set<String> inline = new HashSet<>(inlineNames(before));
        inline.removeAll(inlineNames(after));
        for (String policy : inline) {
            Iam.unlessGone(() -> backend.query("iam", "DeleteRolePolicy",
                    Map.of("RoleName", name, "PolicyName", policy)));
        }
        attach(backend, name, after);
        return role;
    }

    @Override
    public void delete(Backend backend, Existing role, Map<String, Object> properties) throws IOException {
        String name = role.physicalId();
        for (String arn : texts(properties, MANAGED)) {
            Iam.unlessGone(() -> backend.query("iam", "DetachRolePolicy", Map.of("RoleName", name, "PolicyArn", arn)));
        }
        for (String policy : inlineNames(properties)) {
            Iam.unlessGone(() -> backend.query("iam", "DeleteRolePolicy",
                    Map.of("RoleName", name, "PolicyName", policy)));
        }
        Iam.unlessGone(() -> backend.query("iam", "DeleteRole", Map.of("RoleName", name)));
    }

    @Override
    public Optional<Map<String, Object>> observe(Backend backend, Existing role, Map<String, Object> properties)
            throws IOException {
        Optional<Answer> found = Iam.find(() -> backend.query("iam", "GetRole",
                Map.of("RoleName", role.physicalId())));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> now = new LinkedHashMap<>(properties);
        now.put(TRUST, Iam.document(found.get().text(TRUST)));
        observe(now, found.get(), "Description");
        observe(now, found.get(), "MaxSessionDuration");
        List<String> attached = backend.query("iam", "ListAttachedRolePolicies",
                Map.of("RoleName", role.physicalId())).all("PolicyArn");
        if (properties.containsKey(MANAGED)) {
            now.put(MANAGED, Iam.sameOrder(texts(properties, MANAGED), attached));
        }
        observePolicies(backend, role, properties, now);
        return Optional.of(now);
    }

    private static void observe(Map<String, Object> now, Answer found, String property) {
        if (now.containsKey(property)) {
            now.put(property, found.text(property));
        }
    }

    private static void observePolicies(Backend backend, Existing role, Map<String, Object> properties,
            Map<String, Object> now) throws IOException {
        List<Object> inline = new ArrayList<>();
        for (String policy : inlineNames(properties)) {
            Iam.find(() -> backend.query("iam", "GetRolePolicy",
                    Map.of("RoleName", role.physicalId(), "PolicyName", policy))).ifPresent(answer -> inline.add(
                            new LinkedHashMap<>(Map.of("PolicyName", policy, "PolicyDocument",
                                    Iam.document(answer.text("PolicyDocument"))))));
        }
        if (properties.containsKey("Policies")) {
            now.put("Policies", inline);
        }
    }

    private static List<String> inlineNames(Map<String, Object> properties) {
        return Values.list(properties.get("Policies")).stream().map(p -> text(Values.map(p), "PolicyName")).toList();
    }
}
