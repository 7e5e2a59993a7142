package com.activeeye.workbench.ingest.logfile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time; an array that it is asked about has {@link #PADDING} bytes to spare at its end. */
final class Octets {
    /** How many bytes past a place may be looked at, whether they belong to the text or not. */
    static final int PADDING = 128;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long SPACES = ONES * ' ';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private Octets() {
    }

    /** The eight bytes at {@code p}, the first one lowest. */
    static long at(byte[] b, int p) {
        return (long) LONG.get(b, p);
    }

    /** The first {@code length} of the eight bytes at {@code p}, or all of them. */
    static long at(byte[] b, int p, int length) {
        return length < 8 ? at(b, p) & (1L << (length << 3)) - 1 : at(b, p);
    }

    /**
     * Where the next byte is that does not simply stand for itself in a JSON string: a quote, a backslash, a control
     * character, or a part of a character beyond ASCII.
     */
    static int special(byte[] b, int p) {
        for (int at = p;; at += 8) {
            long found = specials(at(b, at));
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
    }

    // Each subtraction borrows into a byte's highest bit where that byte is the one looked for. What it borrows from
    // the next byte can only hit beyond a place that was found, so the lowest one is exact.
    private static long specials(long eight) {
        long quotes = (eight ^ QUOTES) - ONES;
        long backslashes = (eight ^ BACKSLASHES) - ONES;
        long controls = eight - SPACES;
        return (quotes | backslashes | controls | eight) & HIGHS;
    }
}
