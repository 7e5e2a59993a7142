package com.activeeye.workbench.sandbox.internal.policy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Turns policy JSON into statements; element names are case-sensitive and unknown ones are rejected. */
final class PolicyReader {
    private static final Set<String> TOP = Set.of("Version", "Id", "Statement");
    private static final Set<String> ELEMENTS = Set.of("Sid", "Effect", "Principal", "NotPrincipal", "Action",
            "NotAction", "Resource", "NotResource", "Condition");
    private static final Set<String> PRINCIPAL_TYPES = Set.of("AWS", "Service", "Federated", "CanonicalUser");

    private final PolicyKind kind;

    PolicyReader(PolicyKind kind) {
        this.kind = kind;
    }

    PolicyDocument read(String json) {
        JsonObject top = object(parse(json));
        known(top, TOP);
        String version = top.has("Version") ? text(top.get("Version")) : "2008-10-17";
        if (!version.equals("2012-10-17") && !version.equals("2008-10-17")) {
            throw new MalformedPolicy("The policy failed legacy parsing");
        }
        if (!top.has("Statement")) {
            throw syntax();
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonElement element : many(top.get("Statement"))) {
            statements.add(statement(object(element)));
        }
        return new PolicyDocument("", version, statements);
    }

    private JsonElement parse(String json) {
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw invalid();
            }
            return element;
        } catch (JsonParseException | IllegalStateException | IOException e) {
            throw invalid();
        }
    }

    private MalformedPolicy invalid() {
        return new MalformedPolicy(kind == PolicyKind.TRUST ? "This policy contains invalid Json"
                : "Syntax errors in policy.");
    }

    private Statement statement(JsonObject json) {
        known(json, ELEMENTS);
        return new Statement(json.has("Sid") ? text(json.get("Sid")) : "", effect(json), principals(json),
                patterns(json, "Action").orElseThrow(() -> new MalformedPolicy(kind == PolicyKind.IDENTITY
                        ? "Policy statement must contain actions." : "Missing required field Action")),
                patterns(json, "Resource"), conditions(json));
    }

    private static Effect effect(JsonObject json) {
        return switch (json.has("Effect") ? text(json.get("Effect")) : "") {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            case "" -> throw new MalformedPolicy("Missing required field Effect");
            default -> throw new MalformedPolicy("Invalid effect: " + text(json.get("Effect")));
        };
    }

    private static Optional<Patterns> patterns(JsonObject json, String name) {
        if (json.has(name) && json.has("Not" + name)) {
            throw syntax();
        }
        boolean negated = json.has("Not" + name);
        JsonElement value = json.get(negated ? "Not" + name : name);
        return value == null ? Optional.empty() : Optional.of(new Patterns(negated, texts(value)));
    }

    private static Optional<Principals> principals(JsonObject json) {
        if (json.has("Principal") && json.has("NotPrincipal")) {
            throw syntax();
        }
        boolean negated = json.has("NotPrincipal");
        JsonElement value = json.get(negated ? "NotPrincipal" : "Principal");
        return value == null ? Optional.empty() : Optional.of(new Principals(negated, named(value)));
    }

    private static Map<String, List<String>> named(JsonElement value) {
        if (value.isJsonPrimitive()) {
            if (!text(value).equals("*")) {
                throw new MalformedPolicy("Invalid principal in policy: \"STRING\":\"" + text(value) + "\"");
            }
            return Map.of("AWS", List.of("*"));
        }
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : object(value).entrySet()) {
            if (!PRINCIPAL_TYPES.contains(entry.getKey())) {
                throw new MalformedPolicy("Invalid principal in policy: \"" + entry.getKey() + "\"");
            }
            named.put(entry.getKey(), texts(entry.getValue()));
        }
        return named;
    }

    private static List<Condition> conditions(JsonObject json) {
        List<Condition> conditions = new ArrayList<>();
        if (json.has("Condition")) {
            object(json.get("Condition")).entrySet().forEach(block -> object(block.getValue()).entrySet()
                    .forEach(key -> conditions.add(
                            Condition.of(block.getKey(), key.getKey(), scalars(key.getValue())))));
        }
        return conditions;
    }

    private static void known(JsonObject json, Set<String> names) {
        for (String name : json.keySet()) {
            if (!names.contains(name)) {
                throw new MalformedPolicy("Syntax errors in policy. (The element " + name + " is unknown.)");
            }
        }
    }

    private static JsonObject object(JsonElement element) {
        if (!element.isJsonObject()) {
            throw syntax();
        }
        return element.getAsJsonObject();
    }

    private static List<JsonElement> many(JsonElement element) {
        return element.isJsonArray() ? element.getAsJsonArray().asList() : List.of(element);
    }

    private static List<String> texts(JsonElement element) {
        return many(element).stream().map(PolicyReader::text).toList();
    }

    /** Condition values may be numbers and truth values too. */
    private static List<String> scalars(JsonElement element) {
        return many(element).stream().map(e -> {
            if (!e.isJsonPrimitive()) {
                throw syntax();
            }
            return e.getAsString();
        }).toList();
    }

    private static String text(JsonElement element) {
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
            throw syntax();
        }
        return element.getAsString();
    }

    private static MalformedPolicy syntax() {
        return new MalformedPolicy("Syntax errors in policy.");
    }
}
