package com.activeeye.workbench.ingest.logfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads values as texts, and gives the same object for the same text again, without making it first: most columns of a
 * log file have few values, and a large file's events are held at once until they are committed.
 */
final class TextReader {
    private static final int SLOTS = 1 << 10;
    private static final int LONGEST_KEPT = 512;

    private final Known[] known = new Known[SLOTS];
    private String text = "";

    /** A text that was met, with the bytes that it was read from: all of them when the three longs are not. */
    private record Known(int length, long head, long middle, long tail, byte[] bytes, String text) {
        boolean is(byte[] b, int from, int wanted, long first, long mid, long last) {
            return length == wanted && head == first && middle == mid && tail == last
                    && (wanted <= 24 || Arrays.equals(bytes, 0, wanted, b, from, from + wanted));
        }
    }

    /** The text of the value that was read last: a string's, a number's or a boolean's; otherwise empty. */
    String text() {
        return text;
    }

    /**
     * Reads a value of which there are few different ones.
     *
     * @param depth in how many objects and arrays it is
     */
    int repeated(byte[] b, int p, int depth) throws Malformed {
        return read(b, p, depth, true);
    }

    /** Reads a value that is not expected a second time. */
    int unique(byte[] b, int p, int depth) throws Malformed {
        return read(b, p, depth, false);
    }

    private int read(byte[] b, int p, int depth, boolean repeated) throws Malformed {
        if (b[p] != '"') {
            return other(b, p, depth);
        }
        int end = Octets.special(b, p + 1);
        if (b[end] == '"') {
            text = repeated ? known(b, p + 1, end - p - 1) : plain(b, p + 1, end - p - 1);
            return end + 1;
        }
        int after = Json.string(b, end);
        text = JsonStrings.decode(b, p + 1, after - 1);
        return after;
    }

    private int other(byte[] b, int p, int depth) throws Malformed {
        int end = Json.value(b, p, depth);
        text = switch (b[p]) {
            case '{', '[', 'n' -> "";
            case 't' -> "true";
            case 'f' -> "false";
            default -> plain(b, p, end - p);
        };
        return end;
    }

    private static String plain(byte[] b, int from, int length) {
        return new String(b, from, length, StandardCharsets.ISO_8859_1);
    }

    private String known(byte[] b, int from, int length) {
        if (length == 0 || length > LONGEST_KEPT) {
            return plain(b, from, length);
        }
        long head = Octets.at(b, from, length);
        long middle = length <= 8 ? 0 : Octets.at(b, from + (length - 8 >> 1));
        long tail = length <= 8 ? 0 : Octets.at(b, from + length - 8);
        int slot = slot(length, head, middle, tail);
        Known before = known[slot];
        if (before != null && before.is(b, from, length, head, middle, tail)) {
            return before.text;
        }
        byte[] bytes = length <= 24 ? null : Arrays.copyOfRange(b, from, from + length);
        known[slot] = new Known(length, head, middle, tail, bytes, plain(b, from, length));
        return known[slot].text;
    }

    private static int slot(int length, long head, long middle, long tail) {
        long mixed = (head ^ Long.rotateLeft(middle, 23) ^ Long.rotateLeft(tail, 41) ^ length) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 54);
    }
}
