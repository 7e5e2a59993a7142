package com.activeeye.workbench.sandbox.internal.cloudformation.resource;

import static com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind.text;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.google.gson.JsonObject;

/** AWS::SQS::Queue. */
final class QueueKind implements ResourceKind {
    private static final Set<String> SETTINGS = Set.of("DelaySeconds", "MaximumMessageSize", "MessageRetentionPeriod",
            "ReceiveMessageWaitTimeSeconds", "VisibilityTimeout");

    @Override
    public String type() {
        return "AWS::SQS::Queue";
    }

    @Override
    public Set<String> properties() {
        return Set.of("QueueName", "DelaySeconds", "MaximumMessageSize", "MessageRetentionPeriod",
                "ReceiveMessageWaitTimeSeconds", "VisibilityTimeout");
    }

    @Override
    public Set<String> required() {
        return Set.of();
    }

    @Override
    public Set<String> immutable() {
        return Set.of("QueueName");
    }

    @Override
    public String nameProperty() {
        return "QueueName";
    }

    @Override
    public Existing create(Backend backend, String generated, Map<String, Object> properties) throws IOException {
        String name = properties.containsKey("QueueName") ? text(properties, "QueueName") : generated;
        JsonObject request = new JsonObject();
        request.addProperty("QueueName", name);
        request.add("Attributes", settings(properties));
        String url = backend.json("sqs", "CreateQueue", request).get("QueueUrl").getAsString();
        String arn = Arn.of("sqs", backend.region(), backend.principal().accountId(), name).toString();
        return new Existing(url, Map.of("Arn", arn, "QueueName", name, "QueueUrl", url));
    }

    private static JsonObject settings(Map<String, Object> properties) {
        JsonObject settings = new JsonObject();
        properties.keySet().stream().filter(SETTINGS::contains)
                .forEach(name -> settings.addProperty(name, text(properties, name)));
        return settings;
    }

    @Override
    public Existing update(Backend backend, Existing queue, Map<String, Object> before, Map<String, Object> after)
            throws IOException {
        JsonObject request = request(queue);
        request.add("Attributes", settings(after));
        backend.json("sqs", "SetQueueAttributes", request);
        return queue;
    }

    @Override
    public void delete(Backend backend, Existing queue, Map<String, Object> properties) throws IOException {
        find(backend, "DeleteQueue", request(queue));
    }

    @Override
    public Optional<Map<String, Object>> observe(Backend backend, Existing queue, Map<String, Object> properties)
            throws IOException {
        return find(backend, "GetQueueAttributes", request(queue)) ? Optional.of(properties) : Optional.empty();
    }

    private static boolean find(Backend backend, String operation, JsonObject request) throws IOException {
        try {
            backend.json("sqs", operation, request);
            return true;
        } catch (AwsError e) {
            if (e.code().contains("NonExistentQueue") || e.code().contains("QueueDoesNotExist")) {
                return false;
            }
            throw e;
        }
    }

    private static JsonObject request(Existing queue) {
        JsonObject request = new JsonObject();
        request.addProperty("QueueUrl", queue.physicalId());
        return request;
    }
}
