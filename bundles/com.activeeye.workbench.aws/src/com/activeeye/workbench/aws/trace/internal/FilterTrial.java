package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A filter policy on message bodies, tried on the message that S3 sends of a log file (Amazon SNS Developer Guide,
 * "Subscription filter policies").
 */
final class FilterTrial {
    private final JsonObject policy;

    private FilterTrial(JsonObject policy) {
        this.policy = policy;
    }

    /** A policy; a text that is none lets everything pass, since SNS would not have taken it. */
    static FilterTrial parse(String policy) {
        try {
            return new FilterTrial(JsonParser.parseString(policy).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException noPolicy) {
            return new FilterTrial(new JsonObject());
        }
    }

    /** Whether the message of a log file passes. A rule of a kind that is not known here is taken to let it pass. */
    boolean accepts(ConnectorCredential credential, String key) {
        return matches(policy, List.of(message(credential, key)));
    }

    private static JsonObject message(ConnectorCredential credential, String key) {
        JsonObject bucket = new JsonObject();
        bucket.addProperty("name", credential.bucketName());
        bucket.addProperty("arn", Arns.bucket(credential));
        JsonObject object = new JsonObject();
        // S3 writes keys as a form would send them.
        object.addProperty("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"));
        JsonObject s3 = new JsonObject();
        s3.add("bucket", bucket);
        s3.add("object", object);
        JsonObject event = new JsonObject();
        event.addProperty("eventSource", "aws:s3");
        event.addProperty("eventName", "ObjectCreated:Put");
        event.addProperty("awsRegion", credential.bucketRegion());
        event.add("s3", s3);
        JsonArray records = new JsonArray();
        records.add(event);
        JsonObject message = new JsonObject();
        message.add("Records", records);
        return message;
    }

    private static boolean matches(JsonObject policy, List<JsonElement> nodes) {
        return policy.entrySet().stream().allMatch(entry -> matches(entry, nodes));
    }

    private static boolean matches(Map.Entry<String, JsonElement> entry, List<JsonElement> nodes) {
        if (entry.getKey().equals("$or") && entry.getValue() instanceof JsonArray either) {
            return either.asList().stream().anyMatch(one -> matches(one.getAsJsonObject(), nodes));
        }
        List<JsonElement> values = values(nodes, entry.getKey());
        return entry.getValue() instanceof JsonObject deeper ? matches(deeper, values)
                : entry.getValue().getAsJsonArray().asList().stream().anyMatch(rule -> rule(rule, values));
    }

    private static List<JsonElement> values(List<JsonElement> nodes, String name) {
        List<JsonElement> values = new ArrayList<>();
        nodes.stream().filter(JsonElement::isJsonObject).map(node -> node.getAsJsonObject().get(name))
                .filter(value -> value != null).forEach(value -> {
                    if (value instanceof JsonArray list) {
                        values.addAll(list.asList());
                    } else {
                        values.add(value);
                    }
                });
        return values;
    }

    private static boolean rule(JsonElement rule, List<JsonElement> values) {
        if (!(rule instanceof JsonObject operator)) {
            return values.contains(rule);
        }
        Map.Entry<String, JsonElement> only = operator.entrySet().iterator().next();
        if (only.getKey().equals("exists")) {
            return only.getValue().getAsBoolean() != values.isEmpty();
        }
        return values.stream().filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString)
                .anyMatch(value -> operator(only.getKey(), only.getValue(), value));
    }

    private static boolean operator(String name, JsonElement wanted, String value) {
        return switch (name) {
            case "prefix" -> value.startsWith(wanted.getAsString());
            case "suffix" -> value.endsWith(wanted.getAsString());
            case "equals-ignore-case" -> value.equalsIgnoreCase(wanted.getAsString());
            case "wildcard" -> PolicyStatement.matches(wanted.getAsString(), value);
            case "anything-but" -> anythingBut(wanted, value);
            default -> true;
        };
    }

    private static boolean anythingBut(JsonElement wanted, String value) {
        if (wanted instanceof JsonArray list) {
            return list.asList().stream().noneMatch(one -> one.getAsString().equals(value));
        }
        if (wanted instanceof JsonObject operator) {
            Map.Entry<String, JsonElement> only = operator.entrySet().iterator().next();
            List<JsonElement> all = only.getValue() instanceof JsonArray list ? list.asList()
                    : List.of(only.getValue());
            return all.stream().noneMatch(one -> operator(only.getKey(), one, value));
        }
        return !wanted.getAsString().equals(value);
    }
}
