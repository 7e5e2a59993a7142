package com.activeeye.workbench.sandbox.internal.sns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** One condition of a filter policy: a value, or an object with an operator. */
final class FilterRule {

    private FilterRule() {
    }

    static boolean matches(JsonElement rule, List<JsonElement> values) {
        if (!rule.isJsonObject()) {
            return values.stream().anyMatch(value -> same(rule, value));
        }
        Map.Entry<String, JsonElement> operator = rule.getAsJsonObject().entrySet().iterator().next();
        JsonElement operand = operator.getValue();
        return switch (operator.getKey()) {
            case "exists" -> operand.getAsBoolean() != values.isEmpty();
            case "anything-but" -> !values.isEmpty() && values.stream().noneMatch(value -> excluded(operand, value));
            case "numeric" -> values.stream().anyMatch(value -> inRange(operand.getAsJsonArray(), value));
            default -> values.stream().anyMatch(value -> text(operator.getKey(), operand.getAsString(), value));
        };
    }

    private static boolean same(JsonElement rule, JsonElement value) {
        if (number(rule) && number(value)) {
            return rule.getAsBigDecimal().compareTo(value.getAsBigDecimal()) == 0;
        }
        return rule.equals(value);
    }

    private static boolean number(JsonElement element) {
        return element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber();
    }

    private static boolean excluded(JsonElement operand, JsonElement value) {
        if (operand.isJsonArray()) {
            return operand.getAsJsonArray().asList().stream().anyMatch(one -> same(one, value));
        }
        if (operand instanceof JsonObject object) {
            return matches(object, List.of(value));
        }
        return same(operand, value);
    }

    private static boolean text(String operator, String operand, JsonElement value) {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            return false;
        }
        String text = value.getAsString();
        return switch (operator) {
            case "prefix" -> text.startsWith(operand);
            case "suffix" -> text.endsWith(operand);
            case "equals-ignore-case" -> text.toLowerCase(Locale.ROOT).equals(operand.toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private static boolean inRange(JsonArray comparisons, JsonElement value) {
        if (!number(value)) {
            return false;
        }
        BigDecimal actual = value.getAsBigDecimal();
        for (int i = 0; i + 1 < comparisons.size(); i += 2) {
            int order = actual.compareTo(comparisons.get(i + 1).getAsBigDecimal());
            if (!holds(comparisons.get(i).getAsString(), order)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String comparison, int order) {
        return switch (comparison) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> false;
        };
    }
}
