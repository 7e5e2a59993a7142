package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One statement of a policy, to find out why AWS refuses. It is read for hints only: what AWS allows is proven by doing
 * it.
 *
 * @param place its place in the policy, from 0
 * @param json the statement
 */
record PolicyStatement(int place, JsonObject json) {
    /** The statements of a policy; none of a text that is no policy. */
    static List<PolicyStatement> of(String policy) {
        List<PolicyStatement> all = new ArrayList<>();
        for (JsonElement element : list(policy)) {
            if (element.isJsonObject()) {
                all.add(new PolicyStatement(all.size(), element.getAsJsonObject()));
            }
        }
        return all;
    }

    private static JsonArray list(String policy) {
        JsonElement held = policy.isBlank() ? null : JsonParser.parseString(policy).getAsJsonObject().get("Statement");
        if (held instanceof JsonArray list) {
            return list;
        }
        JsonArray one = new JsonArray();
        if (held != null) {
            one.add(held);
        }
        return one;
    }

    boolean denies() {
        return json.has("Effect") && json.get("Effect").getAsString().equals("Deny");
    }

    boolean allows() {
        return json.has("Effect") && json.get("Effect").getAsString().equals("Allow");
    }

    /** Its Sid, else its place for people. */
    String name() {
        return json.has("Sid") ? json.get("Sid").getAsString() : "#" + (place + 1);
    }

    /** Whether it is about an action. */
    boolean names(String action) {
        if (json.has("NotAction")) {
            return PolicyText.texts(json, "NotAction").stream().noneMatch(one -> matches(one, action));
        }
        return PolicyText.texts(json, "Action").stream().anyMatch(one -> matches(one, action));
    }

    /** Whether it is about a resource. */
    boolean about(String arn) {
        if (json.has("NotResource")) {
            return PolicyText.texts(json, "NotResource").stream().noneMatch(one -> matches(one, arn));
        }
        return PolicyText.texts(json, "Resource").stream().anyMatch(one -> matches(one, arn));
    }

    /** Whether it names a principal, of whatever kind; {@code *} is everybody. */
    boolean principal(String principal) {
        JsonElement held = json.get("Principal");
        if (held != null && held.isJsonPrimitive()) {
            return held.getAsString().equals("*");
        }
        return Stream.of("AWS", "Service").flatMap(kind -> PolicyText.texts(json, "Principal", kind).stream())
                .anyMatch(one -> one.equals("*") || one.equals(principal));
    }

    /** All values of a condition key, whatever the operator; names of keys are the same in any case. */
    List<String> condition(String key) {
        if (!(json.get("Condition") instanceof JsonObject operators)) {
            return List.of();
        }
        return operators.entrySet().stream().filter(operator -> operator.getValue().isJsonObject())
                .flatMap(operator -> operator.getValue().getAsJsonObject().keySet().stream()
                        .filter(name -> name.equalsIgnoreCase(key))
                        .flatMap(name -> PolicyText.texts(json, "Condition", operator.getKey(), name).stream()))
                .toList();
    }

    boolean hasCondition() {
        return json.get("Condition") instanceof JsonObject operators && !operators.isEmpty();
    }

    static boolean matches(String pattern, String text) {
        String regex = Stream.of(pattern.split("(?<=[*?])|(?=[*?])")).map(part -> switch (part) {
            case "*" -> ".*";
            case "?" -> ".";
            default -> Pattern.quote(part.toLowerCase(Locale.ROOT));
        }).collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** The policy without this statement. */
    String removedFrom(String policy) {
        JsonObject document = JsonParser.parseString(policy).getAsJsonObject();
        JsonArray rest = new JsonArray();
        of(policy).stream().filter(other -> other.place != place).forEach(other -> rest.add(other.json));
        document.add("Statement", rest);
        return document.toString();
    }
}
