package com.activeeye.workbench.sandbox.internal.sns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** A subscription filter policy over a message's attributes or its body (Amazon SNS guide, "Message filtering"). */
final class FilterPolicy {
    private static final int MOST_COMBINATIONS = 150;

    private final JsonObject policy;

    private FilterPolicy(JsonObject policy) {
        this.policy = policy;
    }

    /** Parses a policy; throws InvalidParameter when it is none. */
    static FilterPolicy parse(String text) {
        try {
            JsonObject policy = JsonParser.parseString(text).getAsJsonObject();
            check(policy);
            if (combinations(policy, 1) > MOST_COMBINATIONS) {
                throw SnsErrors.parameter("FilterPolicy: Filter policy is too complex");
            }
            return new FilterPolicy(policy);
        } catch (JsonParseException | IllegalStateException e) {
            throw SnsErrors.parameter("FilterPolicy: failed to parse JSON.");
        }
    }

    private static void check(JsonObject policy) {
        policy.entrySet().forEach(entry -> {
            JsonElement value = entry.getValue();
            if (value.isJsonObject()) {
                check(value.getAsJsonObject());
            } else if (!value.isJsonArray()) {
                throw SnsErrors.parameter("FilterPolicy: \"" + entry.getKey() + "\" must be an object or an array");
            } else if (value.getAsJsonArray().isEmpty()) {
                throw SnsErrors.parameter("FilterPolicy: Empty arrays are not allowed");
            }
        });
    }

    /** Values times the depth of their name, multiplied over all names; alternatives add up. */
    private static long combinations(JsonObject policy, int depth) {
        long product = 1;
        for (Map.Entry<String, JsonElement> entry : policy.entrySet()) {
            JsonElement value = entry.getValue();
            product *= value.isJsonObject() ? combinations(value.getAsJsonObject(), depth + 1)
                    : entry.getKey().equals("$or") ? value.getAsJsonArray().asList().stream()
                            .mapToLong(one -> combinations(one.getAsJsonObject(), depth)).sum()
                    : (long) value.getAsJsonArray().size() * depth;
        }
        return product;
    }

    /** Whether a message with these attributes passes. */
    boolean acceptsAttributes(Map<String, MessageAttribute> attributes) {
        JsonObject flat = new JsonObject();
        attributes.forEach((name, attribute) -> flat.add(name, value(attribute)));
        return matches(policy, List.of(flat));
    }

    private static JsonElement value(MessageAttribute attribute) {
        try {
            if (attribute.type().equals("String.Array")) {
                return JsonParser.parseString(attribute.value());
            }
            return attribute.type().startsWith("Number") ? new JsonPrimitive(new BigDecimal(
                    attribute.value())) : new JsonPrimitive(attribute.value());
        } catch (JsonParseException | NumberFormatException e) {
            return new JsonPrimitive(attribute.value());
        }
    }

    /** Whether a message with this body passes; a body that is no JSON object never does. */
    boolean acceptsBody(String body) {
        try {
            JsonElement json = JsonParser.parseString(body);
            return json.isJsonObject() && matches(policy, List.of(json));
        } catch (JsonParseException e) {
            return false;
        }
    }

    /** All names must match, each in any of the nodes: arrays on the way are looked through. */
    private static boolean matches(JsonObject policy, List<JsonElement> nodes) {
        return policy.entrySet().stream().allMatch(entry -> {
            if (entry.getKey().equals("$or") && entry.getValue().isJsonArray()) {
                return any(entry.getValue().getAsJsonArray(), one -> matches(one.getAsJsonObject(), nodes));
            }
            List<JsonElement> values = values(nodes, entry.getKey());
            return entry.getValue().isJsonObject() ? matches(entry.getValue().getAsJsonObject(), values)
                    : any(entry.getValue().getAsJsonArray(), rule -> FilterRule.matches(rule, values));
        });
    }

    private static boolean any(JsonArray array, Predicate<JsonElement> test) {
        return array.asList().stream().anyMatch(test);
    }

    private static List<JsonElement> values(List<JsonElement> nodes, String name) {
        List<JsonElement> found = new ArrayList<>();
        for (JsonElement node : nodes) {
            if (node.isJsonObject() && node.getAsJsonObject().has(name)) {
                flatten(node.getAsJsonObject().get(name), found);
            }
        }
        return found;
    }

    private static void flatten(JsonElement value, List<JsonElement> into) {
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(item -> flatten(item, into));
        } else {
            into.add(value);
        }
    }
}
