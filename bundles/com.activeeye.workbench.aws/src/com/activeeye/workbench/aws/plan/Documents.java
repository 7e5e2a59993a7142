package com.activeeye.workbench.aws.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares documents by what they say. AWS gives back members in another order, lists of one as a single value, and
 * numbers as texts; none of that is a difference.
 */
public final class Documents {
    private Documents() {
    }

    /**
     * Whether two documents say the same.
     *
     * @param one JSON, or any other text, which only says the same as itself
     * @param other the other
     */
    public static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    /** Whether two values say the same. */
    public static boolean same(JsonElement one, JsonElement other) {
        return normal(one).equals(normal(other));
    }

    /**
     * The members of a list by what they are known by, so that those of two lists can be matched: their Sid, Id or
     * name, else what they say; not their place.
     *
     * @param list a list; a single value is a list of one, and null an empty one
     * @return the members in their order
     */
    public static Map<String, JsonElement> members(JsonElement list) {
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
            Optional<String> named = Stream.of("Sid", "Id", "name").map(object::get)
                    .filter(JsonPrimitive.class::isInstance).map(JsonElement::getAsString)
                    .filter(text -> !text.isEmpty()).findFirst();
            return named.orElseGet(() -> fingerprint(element.toString()).substring(0, 8));
        }
        return element.isJsonPrimitive() ? element.getAsString() : element.toString();
    }

    static String fingerprint(String... documents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String document : documents) {
                digest.update(normal(document).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A text that is the same for documents that say the same. */
    static String normal(String document) {
        if (document.isBlank()) {
            return "";
        }
        try {
            return normal(JsonParser.parseString(document)).toString();
        } catch (JsonParseException notJson) {
            return document;
        }
    }

    static JsonElement normal(JsonElement element) {
        if (element instanceof JsonObject object) {
            JsonObject sorted = new JsonObject();
            new TreeSet<>(object.keySet()).forEach(name -> sorted.add(name, normal(object.get(name))));
            return sorted;
        }
        if (element instanceof JsonArray list) {
            List<JsonElement> normal = new ArrayList<>(list.asList().stream().map(Documents::normal).toList());
            normal.sort((one, other) -> one.toString().compareTo(other.toString()));
            if (normal.size() == 1) {
                return normal.getFirst();
            }
            JsonArray sorted = new JsonArray();
            normal.forEach(sorted::add);
            return sorted;
        }
        return element.isJsonPrimitive() ? new JsonPrimitive(element.getAsString()) : element;
    }

    /** A text as what it says: an object where it is one, so that a compare goes into it. */
    static JsonElement element(String text) {
        if (text.startsWith("{")) {
            try {
                return JsonParser.parseString(text);
            } catch (JsonParseException notJson) {
                // Some text that happens to begin so.
            }
        }
        return new JsonPrimitive(text);
    }
}
