package com.activeeye.workbench.sandbox.internal.cloudformation.template;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;

/** Template values as plain maps, lists and scalars, and what AWS answers when one has the wrong form. */
public final class Values {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping()
            .setObjectToNumberStrategy(ToNumberPolicy.BIG_DECIMAL).create();

    private Values() {
    }

    /** The value as a map; an empty one if it is absent. A ValidationError if it is something else. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        if (value == null) {
            return new LinkedHashMap<>();
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw invalid("Template format error: unsupported structure.");
    }

    /** The value as a list; a single value is a list of one, an absent one an empty list. */
    @SuppressWarnings("unchecked")
    public static List<Object> list(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? (List<Object>) list : List.of(value);
    }

    /** A scalar as text, as CloudFormation passes it on; an empty string if it is absent. */
    public static String text(Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Boolean flag -> flag.toString();
            case Number number -> new BigDecimal(number.toString()).toPlainString();
            default -> json(value);
        };
    }

    /** The value as JSON on one line. */
    public static String json(Object value) {
        return GSON.toJson(value);
    }

    /** A JSON object as a map; its numbers keep their digits. */
    public static Map<String, Object> parse(String json) {
        return map(GSON.fromJson(json, Map.class));
    }

    /** The same value with scalars as text, so that {@code 3600} and {@code "3600"} are equal. */
    public static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> result = new LinkedHashMap<>();
                map.forEach((name, member) -> result.put(String.valueOf(name), plain(member)));
                yield result;
            }
            case List<?> list -> list.stream().map(Values::plain).toList();
            case null, default -> text(value);
        };
    }

    /** What AWS calls a ValidationError. */
    public static AwsError invalid(String message) {
        return AwsError.bad("ValidationError", message);
    }
}
