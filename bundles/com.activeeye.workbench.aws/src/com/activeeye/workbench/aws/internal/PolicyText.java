package com.activeeye.workbench.aws.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Changes one statement of a policy document and leaves all others as they were. */
public final class PolicyText {
    private static final String STATEMENT = "Statement";

    private PolicyText() {
    }

    /**
     * Puts a statement in.
     *
     * @param policy the document; empty for none
     * @param statement the statement; one of the same Sid is replaced in its place
     * @return the document with it
     */
    public static String with(String policy, JsonObject statement) {
        JsonObject document = parse(policy);
        List<JsonObject> statements = statements(document);
        int place = indexOf(statements, sid(statement));
        if (place < 0) {
            statements.add(statement);
        } else {
            statements.set(place, statement);
        }
        return text(document, statements);
    }

    /**
     * Takes a statement out.
     *
     * @param policy the document; empty for none
     * @param sid the Sid of the statement
     * @return the document without it, as it was when it has no such statement; empty when no statement is left
     */
    public static String without(String policy, String sid) {
        JsonObject document = parse(policy);
        List<JsonObject> statements = statements(document);
        if (!statements.removeIf(statement -> sid(statement).equals(sid))) {
            return policy;
        }
        return statements.isEmpty() ? "" : text(document, statements);
    }

    /** The statement of that Sid. */
    public static Optional<JsonObject> statement(String policy, String sid) {
        return statements(parse(policy)).stream().filter(statement -> sid(statement).equals(sid)).findFirst();
    }

    /** The Sid of each statement; empty for one that has none. */
    public static List<String> sids(String policy) {
        return statements(parse(policy)).stream().map(PolicyText::sid).toList();
    }

    /** The texts at a path, whether they stand alone or in a list; empty when there are none. */
    public static List<String> texts(JsonObject from, String... path) {
        JsonElement at = from;
        for (String name : path) {
            if (!(at instanceof JsonObject object) || !object.has(name)) {
                return List.of();
            }
            at = object.get(name);
        }
        return at.isJsonArray() ? at.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()
                : List.of(at.getAsString());
    }

    /** Whether two documents say the same: the order of lists, and a list of one, do not matter. */
    public static boolean same(String one, String other) {
        return one.isBlank() || other.isBlank() ? one.isBlank() && other.isBlank()
                : normal(JsonParser.parseString(one)).equals(normal(JsonParser.parseString(other)));
    }

    private static JsonElement normal(JsonElement element) {
        if (element instanceof JsonObject object) {
            JsonObject normal = new JsonObject();
            object.entrySet().forEach(entry -> normal.add(entry.getKey(), normal(entry.getValue())));
            return normal;
        }
        if (element instanceof JsonArray list) {
            return normal(list);
        }
        // AWS gives numbers back as texts here and there, and the other way round.
        return element.isJsonPrimitive() ? new JsonPrimitive(element.getAsString()) : element;
    }

    private static JsonElement normal(JsonArray list) {
        TreeSet<String> texts = new TreeSet<>();
        list.forEach(element -> texts.add(normal(element).toString()));
        if (texts.size() == 1) {
            return JsonParser.parseString(texts.first());
        }
        JsonArray normal = new JsonArray();
        texts.forEach(text -> normal.add(JsonParser.parseString(text)));
        return normal;
    }

    private static JsonObject parse(String policy) {
        if (policy.isBlank()) {
            JsonObject empty = new JsonObject();
            empty.addProperty("Version", "2012-10-17");
            return empty;
        }
        try {
            return JsonParser.parseString(policy).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new IllegalStateException("AWS gave a policy that is no JSON object: " + policy, e);
        }
    }

    private static List<JsonObject> statements(JsonObject document) {
        List<JsonObject> statements = new ArrayList<>();
        JsonElement held = document.get(STATEMENT);
        if (held instanceof JsonObject only) {
            statements.add(only);
        } else if (held instanceof JsonArray list) {
            list.forEach(element -> statements.add(element.getAsJsonObject()));
        }
        return statements;
    }

    private static int indexOf(List<JsonObject> statements, String sid) {
        return statements.stream().map(PolicyText::sid).toList().indexOf(sid);
    }

    private static String sid(JsonObject statement) {
        return statement.has("Sid") ? statement.get("Sid").getAsString() : "";
    }

    private static String text(JsonObject document, List<JsonObject> statements) {
        JsonArray list = new JsonArray();
        statements.forEach(list::add);
        document.add(STATEMENT, list);
        return document.toString();
    }
}
