package com.activeeye.workbench.ui.internal.compare;

import com.activeeye.workbench.aws.plan.Documents;
import com.activeeye.workbench.ui.internal.compare.CompareLine.Kind;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two documents side by side, line by line: what means the same stands in the same line.
 *
 * <p>JSON is compared by what it says: members have the order of the first document on both sides, members of lists are
 * known by their Sid, Id or name. Other texts are compared by their lines.
 *
 * @param lines the lines, from the first to the last
 */
record Comparison(List<CompareLine> lines) {

    /**
     * Lines that differ, one after the other.
     *
     * @param first the first of them, from 0
     * @param end the first line after them
     */
    record Span(int first, int end) {
    }

    Comparison {
        lines = List.copyOf(lines);
    }

    /** Compares two documents; a blank one is none. */
    static Comparison of(String before, String after) {
        CompareLines lines = new CompareLines();
        Optional<JsonElement> left = json(before);
        Optional<JsonElement> right = json(after);
        if (left.isPresent() && right.isPresent()) {
            new JsonCompare(lines).compare(left.get(), right.get());
        } else if (before.isBlank() || after.isBlank() || !Documents.same(before, after)) {
            lines.texts(laidOut(before), laidOut(after));
        } else {
            laidOut(before).forEach(line -> lines.add(Kind.SAME, line, line));
        }
        return new Comparison(lines.all());
    }

    private static Optional<JsonElement> json(String text) {
        String document = text.strip();
        if (!document.startsWith("{") && !document.startsWith("[")) {
            return Optional.empty();
        }
        try (JsonReader reader = new JsonReader(new StringReader(document))) {
            reader.setStrictness(Strictness.STRICT);
            return Optional.of(JsonParser.parseReader(reader));
        } catch (JsonParseException | IOException notJson) {
            return Optional.empty();
        }
    }

    private static List<String> laidOut(String text) {
        return text.isBlank() ? List.of() : json(text).map(element -> JsonLines.of(0, "", element, ""))
                .orElseGet(() -> text.lines().toList());
    }

    /** Where they differ, from the first to the last. */
    List<Span> differences() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).differs()) {
                int first = i;
                while (i < lines.size() && lines.get(i).differs()) {
                    i++;
                }
                spans.add(new Span(first, i));
            }
        }
        return spans;
    }

    /** The text of the left side. */
    String left() {
        return text(CompareLine::leftSigned);
    }

    /** The text of the right side, with as many lines as the left one. */
    String right() {
        return text(CompareLine::rightSigned);
    }

    /**
     * Both in one text, as patches have it: what only the first says after {@code -}, what only the second says after
     * {@code +}, and what both say in the form of the first.
     */
    String unified() {
        List<String> text = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (CompareLine line : lines) {
            if (!line.differs()) {
                text.addAll(added);
                added.clear();
                if (!line.left().isBlank() || line.right().isBlank()) {
                    text.add("  " + line.left());
                }
            }
            if (line.kind() == Kind.CHANGED || line.kind() == Kind.REMOVED) {
                text.add("- " + line.left());
            }
            if (line.kind() == Kind.CHANGED || line.kind() == Kind.ADDED) {
                added.add("+ " + line.right());
            }
        }
        text.addAll(added);
        return text.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private String text(Function<CompareLine, String> side) {
        return lines.stream().map(side).map(String::stripTrailing).collect(Collectors.joining("\n"));
    }
}
