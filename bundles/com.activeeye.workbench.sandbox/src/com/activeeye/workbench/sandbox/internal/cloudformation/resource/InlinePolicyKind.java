package com.activeeye.workbench.sandbox.internal.cloudformation.resource;

import static com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind.text;
import static com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind.texts;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Backend.Answer;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;

/** AWS::IAM::Policy: an inline policy of one or more roles. */
final class InlinePolicyKind implements ResourceKind {
    private static final String DOCUMENT = "PolicyDocument";

    @Override
    public String type() {
        return "AWS::IAM::Policy";
    }

    @Override
    public Set<String> properties() {
        return Set.of("PolicyName", DOCUMENT, "Roles");
    }

    @Override
    public Set<String> required() {
        return Set.of("PolicyName", DOCUMENT);
    }

    @Override
    public Set<String> immutable() {
        return Set.of();
    }

    @Override
    public String nameProperty() {
        return "";
    }

    @Override
    public Existing create(Backend backend, String generated, Map<String, Object> properties) throws IOException {
        for (String role : texts(properties, "Roles")) {
            put(backend, role, properties);
        }
        return new Existing(generated, Map.of("Id", generated));
    }

    private static void put(Backend backend, String role, Map<String, Object> properties) throws IOException {
        backend.query("iam", "PutRolePolicy", Map.of("RoleName", role, "PolicyName", text(properties, "PolicyName"),
                DOCUMENT, Values.json(properties.get(DOCUMENT))));
    }

    private static void remove(Backend backend, String role, String policy) throws IOException {
        Iam.unlessGone(() -> backend.query("iam", "DeleteRolePolicy", Map.of("RoleName", role, "PolicyName", policy)));
    }

    @Override
    public Existing update(Backend backend, Existing policy, Map<String, Object> before, Map<String, Object> after)
            throws IOException {
        boolean renamed = !text(before, "PolicyName").equals(text(after, "PolicyName"));
        Set<String> gone = new HashSet<>(texts(before, "Roles"));
        if (!renamed) {
            gone.removeAll(texts(after, "Roles"));
        }
        create(backend, policy.physicalId(), after);
        for (String role : gone) {
            remove(backend, role, text(before, "PolicyName"));
        }
        return policy;
    }

    @Override
    public void delete(Backend backend, Existing policy, Map<String, Object> properties) throws IOException {
        for (String role : texts(properties, "Roles")) {
            remove(backend, role, text(properties, "PolicyName"));
        }
    }

    @Override
    public Optional<Map<String, Object>> observe(Backend backend, Existing policy, Map<String, Object> properties)
            throws IOException {
        Map<String, Object> now = new LinkedHashMap<>(properties);
        for (String role : texts(properties, "Roles")) {
            Optional<Answer> found = Iam.find(() -> backend.query("iam", "GetRolePolicy",
                    Map.of("RoleName", role, "PolicyName", text(properties, "PolicyName"))));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            now.put(DOCUMENT, Iam.document(found.get().text(DOCUMENT)));
        }
        return Optional.of(now);
    }
}
