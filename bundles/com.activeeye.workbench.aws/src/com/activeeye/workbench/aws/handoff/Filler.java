package com.activeeye.workbench.aws.handoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that lies beside this class, with values to be filled in where it says <code>@NAME@</code>. */
final class Filler {
    private static final Pattern PLACE = Pattern.compile("(?m)^( *)@([A-Z_]+)@$|@([A-Z_]+)@");

    private final String text;
    private final Map<String, String> values = new HashMap<>();

    Filler(String resource) {
        this.text = read(resource);
    }

    static String read(String resource) {
        try (InputStream in = Filler.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Filler with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** A value for words that people read: on one line, whatever it has in it. */
    Filler withWords(String name, String value) {
        return with(name, value.replaceAll("\\p{Cntrl}|[\\u2028\\u2029]", " "));
    }

    /** The text; a value of several lines that stands alone on a line is set in as that line is. */
    String fill() {
        return PLACE.matcher(text).replaceAll(found -> {
            boolean alone = found.group(2) != null;
            String value = values.get(alone ? found.group(2) : found.group(3));
            if (value == null) {
                throw new IllegalStateException("no value for " + found.group());
            }
            return Matcher.quoteReplacement(alone ? indented(value, found.group(1)) : value);
        });
    }

    private static String indented(String value, String indent) {
        return value.stripTrailing().replaceAll("(?m)^(?=.)", indent);
    }
}
