package com.activeeye.workbench.ingest.logfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds out by the bytes of a key which field it names: by its length and by its first, middle and last eight bytes,
 * which overlap so that they are all of it.
 *
 * @param <F> the fields
 */
final class FieldTable<F> {
    private static final int SLOTS = 64;
    private static final int LONGEST = 24;

    private final Map<String, F> byName = new HashMap<>();
    private final F other;
    private final int[] lengths = new int[SLOTS];
    private final long[] heads = new long[SLOTS];
    private final long[] middles = new long[SLOTS];
    private final long[] tails = new long[SLOTS];
    private final F[] fields;

    /**
     * A table without fields.
     *
     * @param other what a key is that names none of the fields
     * @param slots an array of the fields' type, for the table's own use
     */
    FieldTable(F other, F[] slots) {
        this.other = other;
        this.fields = Arrays.copyOf(slots, SLOTS);
    }

    /** Adds a name, of up to {@value #LONGEST} ASCII characters, of a field. */
    void add(String name, F field) {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException(name);
        }
        byName.put(name, field);
        byte[] b = Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), LONGEST + Octets.PADDING);
        int slot = slot(Octets.at(b, 0, name.length()), name.length());
        while (fields[slot] != null) {
            slot = next(slot);
        }
        lengths[slot] = name.length();
        heads[slot] = Octets.at(b, 0, name.length());
        middles[slot] = middle(b, 0, name.length());
        tails[slot] = tail(b, 0, name.length());
        fields[slot] = field;
    }

    /** The field that a key names, which lies between its quotes from {@code from} to {@code to}. */
    F at(byte[] b, int from, int to) {
        F field = find(b, from, to - from);
        // Nobody writes keys with escapes, but to overlook one would be to read another record than others do.
        boolean escaped = field == other && Octets.special(b, from) < to;
        return escaped ? byName.getOrDefault(JsonStrings.decode(b, from, to), other) : field;
    }

    private F find(byte[] b, int from, int length) {
        long head = Octets.at(b, from, length);
        for (int slot = slot(head, length); lengths[slot] != 0; slot = next(slot)) {
            if (heads[slot] == head && lengths[slot] == length && (length <= 8
                    || middles[slot] == middle(b, from, length) && tails[slot] == tail(b, from, length))) {
                return fields[slot];
            }
        }
        return other;
    }

    private static long middle(byte[] b, int from, int length) {
        return length <= 8 ? 0 : Octets.at(b, from + (length - 8 >> 1));
    }

    private static long tail(byte[] b, int from, int length) {
        return length <= 8 ? 0 : Octets.at(b, from + length - 8);
    }

    private static int slot(long head, int length) {
        return (int) (head * 0x9E3779B97F4A7C15L >>> 58) ^ length & SLOTS - 1;
    }

    private static int next(int slot) {
        return slot + 1 & SLOTS - 1;
    }
}
