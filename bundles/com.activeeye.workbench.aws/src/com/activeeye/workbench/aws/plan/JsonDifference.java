package com.activeeye.workbench.aws.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds where two JSON documents differ; members of a list are known by their Sid, Id or name, not by their place. */
final class JsonDifference {
    private final List<Difference> found = new ArrayList<>();

    private JsonDifference() {
    }

    /** The differences, in the order of the documents; a blank document is none. */
    static List<Difference> of(String before, String after) {
        if (Documents.same(before, after)) {
            return List.of();
        }
        JsonDifference difference = new JsonDifference();
        difference.compare("", element(before), element(after));
        return difference.found;
    }

    private static JsonElement element(String document) {
        // Nothing is shown as an empty document, so that each member of a new one has a line of its own.
        return document.isBlank() ? new JsonObject() : JsonParser.parseString(document);
    }

    private void compare(String path, JsonElement before, JsonElement after) {
        if (Documents.normal(before).equals(Documents.normal(after))) {
            return;
        }
        if (before instanceof JsonObject one && after instanceof JsonObject other) {
            compareMembers(path.isEmpty() ? "" : path + ".", "", members(one), members(other));
        } else if (before instanceof JsonArray || after instanceof JsonArray) {
            compareMembers(path + "[", "]", members(path, before), members(path, after));
        } else {
            found.add(new Difference(path, text(before), text(after)));
        }
    }

    private void compareMembers(String start, String end, Map<String, JsonElement> before,
            Map<String, JsonElement> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> compare(start + name + end, before.getOrDefault(name, JsonNull.INSTANCE),
                after.getOrDefault(name, JsonNull.INSTANCE)));
    }

    private static Map<String, JsonElement> members(JsonObject object) {
        return object.asMap();
    }

    private static Map<String, JsonElement> members(String path, JsonElement list) {
        Map<String, JsonElement> members = new LinkedHashMap<>();
        List<JsonElement> elements = list instanceof JsonArray array ? array.asList()
                : list.isJsonNull() ? List.of() : List.of(list);
        for (JsonElement element : elements) {
            String name = name(element);
            String key = name;
            for (int i = 2; members.containsKey(key); i++) {
                key = name + "#" + i;
            }
            members.put(key, element);
        }
        return members;
    }

    private static String name(JsonElement element) {
        if (element instanceof JsonObject object) {
            Optional<String> named = Stream.of("Sid", "Id", "name").filter(object::has)
                    .map(member -> object.get(member).getAsString()).filter(text -> !text.isEmpty()).findFirst();
            return named.orElseGet(() -> Documents.fingerprint(element.toString()).substring(0, 8));
        }
        return element.isJsonPrimitive() ? element.getAsString() : element.toString();
    }

    private static String text(JsonElement element) {
        return element.isJsonNull() ? "" : element.toString();
    }
}
