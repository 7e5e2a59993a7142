package com.activeeye.workbench.events.internal;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/**
 * What is known of some thousand events that follow one another in the order of storing, so that a query looks into them
 * only where that is worth it; see ADR 0011.
 *
 * @param first the sequence of its first event
 * @param last the sequence of its last event
 * @param oldest the earliest time of its events, in microseconds
 * @param newest the latest
 * @param filter a Bloom filter of the events' IDs and of the numbers of their texts; empty when it is not in memory
 * @param minutes how many events there are in each minute: the minute and the number, one pair after the other
 */
record Block(long first, long last, long oldest, long newest, long[] filter, long[] minutes) {
    static final String CREATE = """
            CREATE TABLE IF NOT EXISTS block (first BIGINT, last BIGINT, oldest BIGINT, newest BIGINT, filter BLOB,
                minutes BLOB)""";
    /** With so many bits and probes one block in a thousand is looked into in vain. */
    private static final int BITS_A_KEY = 14;
    private static final int PROBES = 8;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** The key of an event's ID. */
    static long key(long high, long low) {
        return EventIds.mix(high ^ EventIds.mix(low));
    }

    /** The key of the number of a text. */
    static long key(int text) {
        return EventIds.mix(text * STEP);
    }

    /** A filter of keys. */
    static long[] filter(long[] keys, int count) {
        long[] bits = new long[Math.max(1, (int) ((long) count * BITS_A_KEY + 63 >> 6))];
        for (int i = 0; i < count; i++) {
            long probe = keys[i];
            for (int j = 0; j < PROBES; j++) {
                long bit = Math.unsignedMultiplyHigh(probe, bits.length * 64L);
                bits[(int) (bit >>> 6)] |= 1L << bit;
                probe = next(probe);
            }
        }
        return bits;
    }

    private static long next(long probe) {
        return probe * 0xD1342543DE82EF95L + STEP;
    }

    /** Whether it may have a key; false is certain. */
    boolean mayHave(long key) {
        if (filter.length == 0) {
            return true;
        }
        long probe = key;
        for (int j = 0; j < PROBES; j++) {
            long bit = Math.unsignedMultiplyHigh(probe, filter.length * 64L);
            if ((filter[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
            probe = next(probe);
        }
        return true;
    }

    long events() {
        return last - first + 1;
    }

    Block withoutFilter() {
        return new Block(first, last, oldest, newest, new long[0], minutes);
    }

    static byte[] bytes(long[] numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
        buffer.asLongBuffer().put(numbers);
        return buffer.array();
    }

    static long[] numbers(byte[] bytes) {
        LongBuffer buffer = ByteBuffer.wrap(bytes).asLongBuffer();
        long[] numbers = new long[buffer.remaining()];
        buffer.get(numbers);
        return numbers;
    }
}
