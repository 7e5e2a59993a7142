package com.activeeye.workbench.sandbox.internal.cloudformation.resource;

import static com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind.text;
import static com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind.texts;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Backend.Answer;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.AwsError;

/** AWS::IAM::ManagedPolicy. */
final class ManagedPolicyKind implements ResourceKind {
    private static final int VERSIONS = 5;
    private static final String DOCUMENT = "PolicyDocument";
    /** The lists of principals, with the operation's part of the name and the parameter that each needs. */
    private static final Map<String, String> PRINCIPALS = Map.of("Roles", "Role", "Users", "User", "Groups", "Group");

    @Override
    public String type() {
        return "AWS::IAM::ManagedPolicy";
    }

    @Override
    public Set<String> properties() {
        return Set.of("ManagedPolicyName", DOCUMENT, "Description", "Path", "Roles", "Users", "Groups");
    }

    @Override
    public Set<String> required() {
        return Set.of(DOCUMENT);
    }

    @Override
    public Set<String> immutable() {
        return Set.of("ManagedPolicyName", "Description", "Path");
    }

    @Override
    public String nameProperty() {
        return "ManagedPolicyName";
    }

    @Override
    public Existing create(Backend backend, String generated, Map<String, Object> properties) throws IOException {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("PolicyName", properties.containsKey(nameProperty()) ? text(properties, nameProperty())
                : generated);
        request.put(DOCUMENT, Values.json(properties.get(DOCUMENT)));
        Iam.copy(properties, request, "Path", "Description");
        Answer made = backend.query("iam", "CreatePolicy", request);
        String arn = made.text("Arn");
        Existing policy = new Existing(arn, Map.of("PolicyArn", arn, "PolicyId", made.text("PolicyId")));
        try {
            attach(backend, arn, properties, Map.of());
        } catch (AwsError e) {
            delete(backend, policy, properties);
            throw e;
        }
        return policy;
    }

    /** Attaches to the principals of {@code after}, and detaches from those that only {@code before} has. */
    private static void attach(Backend backend, String arn, Map<String, Object> after, Map<String, Object> before)
            throws IOException {
        for (Map.Entry<String, String> sort : PRINCIPALS.entrySet()) {
            for (String name : texts(after, sort.getKey())) {
                backend.query("iam", "Attach" + sort.getValue() + "Policy",
                        Map.of(sort.getValue() + "Name", name, "PolicyArn", arn));
            }
            Set<String> gone = new HashSet<>(texts(before, sort.getKey()));
            gone.removeAll(texts(after, sort.getKey()));
            for (String name : gone) {
                Iam.unlessGone(() -> backend.query("iam", "Detach" + sort.getValue() + "Policy",
                        Map.of(sort.getValue() + "Name", name, "PolicyArn", arn)));
            }
        }
    }

    @Override
    public Existing update(Backend backend, Existing policy, Map<String, Object> before, Map<String, Object> after)
            throws IOException {
        String arn = policy.physicalId();
        if (!Values.json(before.get(DOCUMENT)).equals(Values.json(after.get(DOCUMENT)))) {
            List<String> others = otherVersions(backend, arn);
            if (others.size() >= VERSIONS - 1) {
                backend.query("iam", "DeletePolicyVersion", Map.of("PolicyArn", arn, "VersionId", others.getLast()));
            }
            backend.query("iam", "CreatePolicyVersion", Map.of("PolicyArn", arn, DOCUMENT,
                    Values.json(after.get(DOCUMENT)), "SetAsDefault", "true"));
        }
        attach(backend, arn, after, before);
        return policy;
    }

    /** The versions that are not the default one, newest first. */
    private static List<String> otherVersions(Backend backend, String arn) throws IOException {
        Answer versions = backend.query("iam", "ListPolicyVersions", Map.of("PolicyArn", arn));
        List<String> ids = versions.all("VersionId");
        List<String> defaults = versions.all("IsDefaultVersion");
        return java.util.stream.IntStream.range(0, ids.size()).filter(i -> !defaults.get(i).equals("true"))
                .mapToObj(ids::get).sorted(java.util.Comparator.comparing((String id) -> Integer.parseInt(
                        id.substring(1))).reversed()).toList();
    }

    @Override
    public void delete(Backend backend, Existing policy, Map<String, Object> properties) throws IOException {
        String arn = policy.physicalId();
        attach(backend, arn, Map.of(), properties);
        if (Iam.find(() -> backend.query("iam", "GetPolicy", Map.of("PolicyArn", arn))).isEmpty()) {
            return;
        }
        for (String version : otherVersions(backend, arn)) {
            backend.query("iam", "DeletePolicyVersion", Map.of("PolicyArn", arn, "VersionId", version));
        }
        Iam.unlessGone(() -> backend.query("iam", "DeletePolicy", Map.of("PolicyArn", arn)));
    }

    @Override
    public Optional<Map<String, Object>> observe(Backend backend, Existing policy, Map<String, Object> properties)
            throws IOException {
        String arn = policy.physicalId();
        Optional<Answer> found = Iam.find(() -> backend.query("iam", "GetPolicy", Map.of("PolicyArn", arn)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> now = new LinkedHashMap<>(properties);
        now.put(DOCUMENT, Iam.document(backend.query("iam", "GetPolicyVersion", Map.of("PolicyArn", arn, "VersionId",
                found.get().text("DefaultVersionId"))).text("Document")));
        Answer attached = backend.query("iam", "ListEntitiesForPolicy", Map.of("PolicyArn", arn));
        PRINCIPALS.forEach((property, sort) -> {
            List<String> names = attached.all(sort + "Name");
            if (properties.containsKey(property)) {
                now.put(property, Iam.sameOrder(texts(properties, property), names));
            }
        });
        return Optional.of(now);
    }
}
