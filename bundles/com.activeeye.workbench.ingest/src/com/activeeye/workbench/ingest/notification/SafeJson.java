package com.activeeye.workbench.ingest.notification;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** Reads JSON that strangers wrote: strictly, not deep, and without throwing. */
final class SafeJson {
    private static final int DEEPEST = 64;
    private static final int SHOWN = 60;

    private SafeJson() {
    }

    /** The object that a text is; empty when it is anything else. */
    static Optional<JsonObject> parse(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(DEEPEST);
            JsonElement element = JsonParser.parseReader(reader);
            return reader.peek() == JsonToken.END_DOCUMENT && element instanceof JsonObject object
                    ? Optional.of(object) : Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException notJson) {
            return Optional.empty();
        }
    }

    static Optional<JsonObject> object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    static Optional<String> text(JsonObject parent, String name) {
        return text(parent.get(name));
    }

    static Optional<String> text(JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString()
                ? Optional.of(primitive.getAsString()) : Optional.empty();
    }

    static long number(JsonObject parent, String name, long otherwise) {
        try {
            return parent.get(name) instanceof JsonPrimitive primitive && primitive.isNumber()
                    ? Long.parseLong(primitive.getAsString()) : otherwise;
        } catch (NumberFormatException notWhole) {
            return otherwise;
        }
    }

    static JsonArray arrayOf(JsonElement element) {
        JsonArray array = new JsonArray();
        array.add(element);
        return array;
    }

    /** A stranger's text as it can be put into a sentence. */
    static String shortened(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
    }
}
