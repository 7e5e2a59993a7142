package com.activeeye.workbench.operations;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.function.Predicate;

/** Changes of policy documents, as somebody makes them who edits the JSON. */
final class PolicyDocuments {
    private PolicyDocuments() {
    }

    /** With one more statement. */
    static String with(String policy, String statement) {
        JsonObject document = JsonParser.parseString(policy).getAsJsonObject();
        document.getAsJsonArray("Statement").add(JsonParser.parseString(statement));
        return document.toString();
    }

    /** Without the statement of an ID. */
    static String without(String policy, String sid) {
        return without(policy, statement -> statement.has("Sid") && statement.get("Sid").getAsString().equals(sid));
    }

    /** Without some statements. */
    static String without(String policy, Predicate<JsonObject> which) {
        JsonObject document = JsonParser.parseString(policy).getAsJsonObject();
        JsonArray kept = new JsonArray();
        document.getAsJsonArray("Statement").asList().stream()
                .filter(statement -> !which.test(statement.getAsJsonObject())).forEach(kept::add);
        document.add("Statement", kept);
        return document.toString();
    }
}
