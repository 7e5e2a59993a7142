package com.activeeye.workbench.sandbox.internal.policy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * A policy whose roles and users are bound to the very ones that existed when it was saved.
 *
 * <p>AWS keeps unique IDs in place of the ARNs in a Principal element. A role that is deleted and made again under the
 * same name is another principal: the policy then shows the old one's ID and no longer lets the new one in. Source: IAM
 * user guide, "AWS JSON policy elements: Principal".
 *
 * @param text the policy as it was given
 * @param ids the unique IDs of its roles and users by ARN
 */
public record BoundPolicy(String text, Map<String, String> ids) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    public BoundPolicy {
        ids = Map.copyOf(ids);
    }

    /**
     * Checks a policy and binds its principals.
     *
     * @throws MalformedPolicy when the policy is not well-formed or names somebody who does not exist
     */
    public static BoundPolicy bind(String text, PolicyKind kind, PrincipalDirectory directory) {
        Map<String, String> ids = new TreeMap<>();
        for (Statement statement : PolicyDocument.parse(text, kind).statements()) {
            statement.principals().stream().flatMap(p -> p.aws().stream()).forEach(value ->
                    bind(value, directory).ifPresent(id -> ids.put(value, id)));
        }
        return new BoundPolicy(text, ids);
    }

    private static Optional<String> bind(String value, PrincipalDirectory directory) {
        if (value.matches("arn:[\\w-]+:iam::\\d{12}:(user|role)/.*")) {
            return Optional.of(directory.uniqueId(value).orElseThrow(() -> PolicyRules.invalidPrincipal(value)));
        }
        String account = value.startsWith("arn:") ? value.split(":")[4] : value;
        if (account.matches("\\d{12}") && !directory.accountExists(account)) {
            throw PolicyRules.invalidPrincipal(value);
        }
        return Optional.empty();
    }

    /** The policy as it is now: principals that are gone, or were made anew, appear by their old unique IDs. */
    public String current(PrincipalDirectory directory) {
        Map<String, String> gone = new TreeMap<>();
        ids.forEach((arn, id) -> {
            if (!directory.uniqueId(arn).filter(id::equals).isPresent()) {
                gone.put(arn, id);
            }
        });
        return gone.isEmpty() ? text : replace(gone);
    }

    private String replace(Map<String, String> gone) {
        JsonObject policy = JsonParser.parseString(text).getAsJsonObject();
        JsonElement statements = policy.get("Statement");
        for (JsonElement statement : statements.isJsonArray() ? statements.getAsJsonArray() : arrayOf(statements)) {
            replace(statement.getAsJsonObject(), "Principal", gone);
            replace(statement.getAsJsonObject(), "NotPrincipal", gone);
        }
        return GSON.toJson(policy);
    }

    private static void replace(JsonObject statement, String element, Map<String, String> gone) {
        if (!statement.has(element) || !statement.get(element).isJsonObject()) {
            return;
        }
        JsonObject named = statement.getAsJsonObject(element);
        JsonElement aws = named.get("AWS");
        if (aws != null && aws.isJsonArray()) {
            JsonArray values = new JsonArray();
            aws.getAsJsonArray().forEach(v -> values.add(replaced(v, gone)));
            named.add("AWS", values);
        } else if (aws != null) {
            named.add("AWS", replaced(aws, gone));
        }
    }

    private static JsonElement replaced(JsonElement value, Map<String, String> gone) {
        return new JsonPrimitive(gone.getOrDefault(value.getAsString(), value.getAsString()));
    }

    private static JsonArray arrayOf(JsonElement one) {
        JsonArray array = new JsonArray();
        array.add(one);
        return array;
    }
}
