package com.activeeye.workbench.ui.internal.compare;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Lays JSON out in lines; a text of several lines, such as a template, in lines of its own. */
final class JsonLines {
    private static final String QUOTES = "\"\"\"";
    private static final String INDENT = "  ";

    private JsonLines() {
    }

    /**
     * Lays out a value.
     *
     * @param depth how deep it lies
     * @param name what stands before it, such as {@code "Sid": }
     * @param value the value
     * @param end what stands after it: a comma or nothing
     */
    static List<String> of(int depth, String name, JsonElement value, String end) {
        List<String> lines = new ArrayList<>();
        add(lines, depth, name, value, end);
        return lines;
    }

    private static void add(List<String> lines, int depth, String name, JsonElement value, String end) {
        String start = indent(depth) + name;
        if (value instanceof JsonObject object && !object.isEmpty()) {
            lines.add(start + "{");
            Iterator<Map.Entry<String, JsonElement>> members = object.entrySet().iterator();
            while (members.hasNext()) {
                Map.Entry<String, JsonElement> member = members.next();
                add(lines, depth + 1, name(member.getKey()), member.getValue(), members.hasNext() ? "," : "");
            }
            lines.add(indent(depth) + "}" + end);
        } else if (value instanceof JsonArray list && !list.isEmpty()) {
            lines.add(start + "[");
            for (int i = 0; i < list.size(); i++) {
                add(lines, depth + 1, "", list.get(i), i + 1 < list.size() ? "," : "");
            }
            lines.add(indent(depth) + "]" + end);
        } else if (isBlock(value)) {
            lines.add(start + QUOTES);
            lines.addAll(block(depth, value));
            lines.add(indent(depth) + QUOTES + end);
        } else {
            lines.add(start + value + end);
        }
    }

    static String indent(int depth) {
        return INDENT.repeat(depth);
    }

    static String name(String member) {
        return new JsonPrimitive(member) + ": ";
    }

    static String quotes() {
        return QUOTES;
    }

    /** Whether it is a text of several lines. */
    static boolean isBlock(JsonElement value) {
        return value instanceof JsonPrimitive text && text.isString() && text.getAsString().contains("\n");
    }

    static List<String> block(int depth, JsonElement text) {
        return text.getAsString().lines().map(line -> indent(depth + 1) + line).toList();
    }
}
