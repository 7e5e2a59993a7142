package com.activeeye.workbench.benchmarks.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Gives the same text object for the same text again: most columns of a log file have few values, and a large file's
 * events are held at once until they are committed.
 */
final class Interner {
    private static final int SLOTS = 1 << 10;

    private final String[] texts = new String[SLOTS];

    /** The scalar that the parser is at as text; empty for null, and for what is not a scalar. */
    String text(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token != JsonToken.VALUE_STRING) {
            return token.isScalarValue() && token != JsonToken.VALUE_NULL ? json.getText() : "";
        }
        return text(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    String text(char[] chars, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String known = texts[slot];
        if (known != null && known.length() == length && same(known, chars, offset)) {
            return known;
        }
        String text = new String(chars, offset, length);
        texts[slot] = text;
        return text;
    }

    private static boolean same(String known, char[] chars, int offset) {
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
