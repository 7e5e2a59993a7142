package com.activeeye.workbench.ingest.logfile;

import java.nio.charset.StandardCharsets;

/** Decodes strings that {@link Json} has passed over, and which are not plain ASCII. */
final class JsonStrings {
    private JsonStrings() {
    }

    /** The text of a string between its quotes. */
    static String decode(byte[] b, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int escape = backslash(b, at, to);
            text.append(new String(b, at, escape - at, StandardCharsets.UTF_8));
            at = escape < to ? unescape(b, escape + 1, text) : to;
        }
        return text.toString();
    }

    private static int backslash(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] != '\\') {
            at++;
        }
        return at;
    }

    // Half a surrogate pair is let through, as other readers of JSON do: a name cut in its middle must not cost a file.
    private static int unescape(byte[] b, int p, StringBuilder text) {
        switch (b[p]) {
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> text.append((char) hex(b, p + 1));
            default -> text.append((char) b[p]);
        }
        return b[p] == 'u' ? p + 5 : p + 1;
    }

    private static int hex(byte[] b, int p) {
        int value = 0;
        for (int at = p; at < p + 4; at++) {
            value = value << 4 | Character.digit(b[at], 16);
        }
        return value;
    }
}
