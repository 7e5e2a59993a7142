package com.activeeye.workbench.aws.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            compareMembers(path + "[", "]", Documents.members(before), Documents.members(after));
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

    private static String text(JsonElement element) {
        return element.isJsonNull() ? "" : element.toString();
    }
}
