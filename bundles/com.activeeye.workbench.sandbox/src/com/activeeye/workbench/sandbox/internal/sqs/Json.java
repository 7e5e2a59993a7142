package com.activeeye.workbench.sandbox.internal.sqs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Reads the members of a request, with sqs's errors for what is missing or of the wrong kind. */
final class Json {

    private Json() {
    }

    static String text(JsonObject json, String name) {
        return find(json, name).map(JsonElement::getAsString).orElse("");
    }

    static String required(JsonObject json, String name) {
        String value = text(json, name);
        if (value.isEmpty()) {
            throw SqsErrors.missing(name);
        }
        return value;
    }

    static int number(JsonObject json, String name, int otherwise, int least, int most) {
        int value = find(json, name).map(JsonElement::getAsInt).orElse(otherwise);
        if (value < least || value > most) {
            throw SqsErrors.parameter("Value " + value + " for parameter " + name + " is invalid. Reason: Must be >= "
                    + least + " and <= " + most + ", if provided.");
        }
        return value;
    }

    static List<String> texts(JsonObject json, String name) {
        List<String> found = new ArrayList<>();
        array(json, name).forEach(item -> found.add(item.getAsString()));
        return found;
    }

    static List<JsonObject> objects(JsonObject json, String name) {
        List<JsonObject> found = new ArrayList<>();
        array(json, name).forEach(item -> found.add(item.getAsJsonObject()));
        return found;
    }

    static Map<String, String> map(JsonObject json, String name) {
        Map<String, String> found = new LinkedHashMap<>();
        find(json, name).ifPresent(map -> map.getAsJsonObject().entrySet()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue().getAsString())));
        return found;
    }

    private static JsonArray array(JsonObject json, String name) {
        return find(json, name).map(JsonElement::getAsJsonArray).orElseGet(JsonArray::new);
    }

    private static Optional<JsonElement> find(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isJsonNull());
    }
}
