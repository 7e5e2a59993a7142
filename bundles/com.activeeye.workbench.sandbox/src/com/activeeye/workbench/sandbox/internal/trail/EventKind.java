package com.activeeye.workbench.sandbox.internal.trail;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * One kind of API call that background activity makes: its name, how often it comes, and the templates of its
 * request, response and errors.
 */
record EventKind(String label, String source, String name, int weight, boolean readOnly, boolean global,
        String eventType, String by, String service, double serviceShare, boolean vpcEndpoint, double errorRate,
        List<Failure> errors, boolean alwaysFails, JsonElement request, JsonElement response, JsonArray resources,
        JsonElement extra) {

    /** An error's code and the template of its message; a code of no characters is left out of the record. */
    record Failure(String code, String message) {
        static Failure of(JsonArray pair) {
            return new Failure(pair.get(0).getAsString(), pair.get(1).getAsString());
        }
    }

    static EventKind of(JsonObject json, List<Failure> errors) {
        String name = json.get("name").getAsString();
        return new EventKind(text(json, "label", name), json.get("source").getAsString(), name,
                json.get("weight").getAsInt(), json.has("read") ? json.get("read").getAsBoolean() : reads(name),
                json.has("global"), text(json, "eventType", "AwsApiCall"), text(json, "by", "any"),
                text(json, "service", ""), number(json, "serviceShare", json.has("service") ? 1 : 0),
                json.has("vpce"), json.has("failure") ? 1 : number(json, "errorRate", 0.1), errors,
                json.has("failure"), part(json, "request"), part(json, "response"),
                json.has("resources") ? json.getAsJsonArray("resources") : new JsonArray(), part(json, "extra"));
    }

    String eventSource() {
        return source + ".amazonaws.com";
    }

    String action() {
        return source + ":" + name;
    }

    private static boolean reads(String name) {
        return name.matches("(Describe|Get|List|Lookup|BatchGet|Start(Query)).*");
    }

    private static JsonElement part(JsonObject json, String member) {
        return json.has(member) ? json.get(member) : JsonNull.INSTANCE;
    }

    private static String text(JsonObject json, String member, String otherwise) {
        return json.has(member) ? json.get(member).getAsString() : otherwise;
    }

    private static double number(JsonObject json, String member, double otherwise) {
        return json.has(member) ? json.get(member).getAsDouble() : otherwise;
    }
}
