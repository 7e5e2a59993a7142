package com.activeeye.workbench.sandbox.internal.cloudformation.resource;

import static com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind.text;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Arn;

/** AWS::SNS::Topic. */
final class TopicKind implements ResourceKind {

    @Override
    public String type() {
        return "AWS::SNS::Topic";
    }

    @Override
    public Set<String> properties() {
        return Set.of("TopicName", "DisplayName");
    }

    @Override
    public Set<String> required() {
        return Set.of();
    }

    @Override
    public Set<String> immutable() {
        return Set.of("TopicName");
    }

    @Override
    public String nameProperty() {
        return "TopicName";
    }

    @Override
    public Existing create(Backend backend, String generated, Map<String, Object> properties) throws IOException {
        String name = properties.containsKey("TopicName") ? text(properties, "TopicName") : generated;
        Map<String, String> request = new LinkedHashMap<>(Map.of("Name", name));
        if (properties.containsKey("DisplayName")) {
            request.put("Attributes.entry.1.key", "DisplayName");
            request.put("Attributes.entry.1.value", text(properties, "DisplayName"));
        }
        String arn = backend.query("sns", "CreateTopic", request).text("TopicArn");
        return new Existing(arn, Map.of("TopicArn", arn, "TopicName", Arn.parse(arn).resource()));
    }

    @Override
    public Existing update(Backend backend, Existing topic, Map<String, Object> before, Map<String, Object> after)
            throws IOException {
        backend.query("sns", "SetTopicAttributes", Map.of("TopicArn", topic.physicalId(), "AttributeName",
                "DisplayName", "AttributeValue", text(after, "DisplayName")));
        return topic;
    }

    @Override
    public void delete(Backend backend, Existing topic, Map<String, Object> properties) throws IOException {
        backend.query("sns", "DeleteTopic", Map.of("TopicArn", topic.physicalId()));
    }

    @Override
    public Optional<Map<String, Object>> observe(Backend backend, Existing topic, Map<String, Object> properties)
            throws IOException {
        try {
            backend.query("sns", "GetTopicAttributes", Map.of("TopicArn", topic.physicalId()));
            return Optional.of(properties);
        } catch (AwsError e) {
            if (e.code().equals("NotFound")) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
