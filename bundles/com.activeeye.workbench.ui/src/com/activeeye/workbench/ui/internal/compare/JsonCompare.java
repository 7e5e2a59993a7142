package com.activeeye.workbench.ui.internal.compare;

import com.activeeye.workbench.aws.plan.Documents;
import com.activeeye.workbench.ui.internal.compare.CompareLine.Kind;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts two JSON documents side by side by what they say. */
final class JsonCompare {
    private final CompareLines lines;

    JsonCompare(CompareLines lines) {
        this.lines = lines;
    }

    void compare(JsonElement left, JsonElement right) {
        compare(0, "", left, right, new Ends("", ""));
    }

    /** What stands after a value on either side: a comma, unless it is the last there. */
    private record Ends(String left, String right) {
        static Ends of(String name, List<String> all, Collection<String> left, Collection<String> right) {
            List<String> later = all.subList(all.indexOf(name) + 1, all.size());
            return new Ends(later.stream().anyMatch(left::contains) ? "," : "",
                    later.stream().anyMatch(right::contains) ? "," : "");
        }
    }

    private void compare(int depth, String name, JsonElement left, JsonElement right, Ends ends) {
        if (left instanceof JsonObject one && right instanceof JsonObject other) {
            around(depth, name, "{", "}", ends, () -> members(depth, one.asMap(), other.asMap(), JsonLines::name));
        } else if (left instanceof JsonArray && right instanceof JsonArray && canMatch(left, right)) {
            around(depth, name, "[", "]", ends, () -> members(depth, Documents.members(left),
                    Documents.members(right), member -> ""));
        } else if (Documents.same(left, right)) {
            lines.same(JsonLines.of(depth, name, left, ends.left()), JsonLines.of(depth, name, right, ends.right()));
        } else if (JsonLines.isBlock(left) && JsonLines.isBlock(right)) {
            around(depth, name, JsonLines.quotes(), JsonLines.quotes(), ends,
                    () -> lines.texts(JsonLines.block(depth, left), JsonLines.block(depth, right)));
        } else {
            lines.changed(JsonLines.of(depth, name, left, ends.left()),
                    JsonLines.of(depth, name, right, ends.right()));
        }
    }

    /** Lists of lists can say the same though no member does. */
    private static boolean canMatch(JsonElement left, JsonElement right) {
        return !Documents.same(left, right)
                || Documents.members(left).keySet().equals(Documents.members(right).keySet());
    }

    private void around(int depth, String name, String open, String close, Ends ends, Runnable content) {
        String start = JsonLines.indent(depth) + name + open;
        String end = JsonLines.indent(depth) + close;
        lines.add(Kind.SAME, start, start);
        content.run();
        lines.add(Kind.SAME, end + ends.left(), end + ends.right());
    }

    private void members(int depth, Map<String, JsonElement> left, Map<String, JsonElement> right,
            Function<String, String> label) {
        List<String> all = merged(left.keySet(), right.keySet());
        for (String member : all) {
            String name = label.apply(member);
            Ends ends = Ends.of(member, all, left.keySet(), right.keySet());
            if (!right.containsKey(member)) {
                lines.removed(JsonLines.of(depth + 1, name, left.get(member), ends.left()));
            } else if (!left.containsKey(member)) {
                lines.added(JsonLines.of(depth + 1, name, right.get(member), ends.right()));
            } else {
                compare(depth + 1, name, left.get(member), right.get(member), ends);
            }
        }
    }

    /** The order of the first, with what only the second has after what it has it after. */
    static List<String> merged(Collection<String> left, Collection<String> right) {
        List<String> all = new ArrayList<>(left);
        int place = 0;
        for (String name : right) {
            int known = all.indexOf(name);
            if (known < 0) {
                all.add(place++, name);
            } else {
                place = known + 1;
            }
        }
        return all;
    }
}
