package com.activeeye.workbench.ui.internal.monitor;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * Lays out a record for reading without changing what it says: the order of its members, repeated members and the
 * digits of numbers stay as they are.
 */
final class PrettyJson {
    private PrettyJson() {
    }

    /**
     * Lays out a record.
     *
     * @param json JSON in UTF-8
     * @return the same indented by two spaces, without unseen characters; as it is when it is no JSON
     */
    static String of(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        try {
            return SafeText.lines(indented(text));
        } catch (IOException | IllegalStateException notJson) {
            return SafeText.lines(text);
        }
    }

    private static String indented(String text) throws IOException {
        StringWriter out = new StringWriter(text.length() * 2);
        try (JsonReader reader = new JsonReader(new StringReader(text)); JsonWriter writer = new JsonWriter(out)) {
            writer.setFormattingStyle(FormattingStyle.PRETTY);
            writer.setHtmlSafe(false);
            while (reader.peek() != JsonToken.END_DOCUMENT) {
                copy(reader, writer);
            }
        }
        return out.toString();
    }

    /** One token at a time, so that no depth of nesting can exhaust the stack. */
    private static void copy(JsonReader reader, JsonWriter writer) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                reader.beginObject();
                writer.beginObject();
            }
            case END_OBJECT -> {
                reader.endObject();
                writer.endObject();
            }
            case BEGIN_ARRAY -> {
                reader.beginArray();
                writer.beginArray();
            }
            case END_ARRAY -> {
                reader.endArray();
                writer.endArray();
            }
            case NAME -> writer.name(reader.nextName());
            case STRING -> writer.value(reader.nextString());
            case NUMBER -> writer.jsonValue(reader.nextString());
            case BOOLEAN -> writer.value(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                writer.nullValue();
            }
            case END_DOCUMENT -> throw new IllegalStateException("the end is no token to copy");
        }
    }
}
