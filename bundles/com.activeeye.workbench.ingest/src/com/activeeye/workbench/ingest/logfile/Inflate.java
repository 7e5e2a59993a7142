package com.activeeye.workbench.ingest.logfile;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Inflates deflated data (RFC 1951), log files about one and a half times as fast as the JDK does: eight bytes are
 * copied at a time, and several codes are taken from the bits at once.
 */
final class Inflate {
    /** How far back a repeat may reach. */
    static final int HISTORY = 1 << 15;
    /** How much is inflated at a time. */
    static final int CHUNK = 1 << 18;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    // The longest repeat, and what copying eight bytes at a time may write past it.
    private static final int SLACK = BlockCodes.LONGEST_REPEAT + 64;
    private static final int LITERAL_BITS = BlockCodes.LITERAL_BITS;
    private static final int DISTANCE_BITS = BlockCodes.DISTANCE_BITS;

    private enum State { HEADER, STORED, CODES, DONE }

    private final BitInput in;
    private final byte[] out = new byte[HISTORY + CHUNK + SLACK];
    private final BlockCodes codes;
    private State state = State.DONE;
    private boolean last;
    private int stored;
    private int start;
    private int end;

    Inflate(BitInput in) {
        this.in = in;
        this.codes = new BlockCodes(in);
    }

    /** Starts on other data. */
    void start() {
        state = State.HEADER;
        last = false;
        start = 0;
        end = 0;
    }

    /** Where what was inflated last starts in {@link #bytes}. */
    int from() {
        return start;
    }

    /** Where it ends. */
    int to() {
        return end;
    }

    /** The array that holds it until the next call of {@link #more}. */
    byte[] bytes() {
        return out;
    }

    /** Inflates another chunk; false when there is none. */
    boolean more() throws IOException {
        if (end > HISTORY) {
            System.arraycopy(out, end - HISTORY, out, 0, HISTORY);
            end = HISTORY;
        }
        start = end;
        try {
            while (state != State.DONE && end < HISTORY + CHUNK) {
                step();
            }
        } catch (ZipException invalid) {
            // What is past the end of the data is no code either.
            in.checkEnd();
            throw invalid;
        }
        in.checkEnd();
        return end > start;
    }

    private void step() throws IOException {
        switch (state) {
            case HEADER -> header();
            case STORED -> copyStored();
            default -> decode();
        }
    }

    private void header() throws IOException {
        if (last) {
            in.align();
            state = State.DONE;
            return;
        }
        last = in.take(1) == 1;
        switch (in.take(2)) {
            case 0 -> storedHeader();
            case 1 -> {
                codes.fixed();
                state = State.CODES;
            }
            case 2 -> {
                codes.read();
                state = State.CODES;
            }
            default -> throw new ZipException("invalid block type");
        }
    }

    private void storedHeader() throws IOException {
        in.take(in.count & 7);
        stored = in.take(16);
        if ((in.take(16) ^ 0xFFFF) != stored) {
            throw new ZipException("invalid stored block lengths");
        }
        in.align();
        state = stored == 0 ? State.HEADER : State.STORED;
    }

    private void copyStored() throws IOException {
        int taken = in.takeBytes(out, end, Math.min(stored, HISTORY + CHUNK - end));
        end += taken;
        stored -= taken;
        state = stored == 0 ? State.HEADER : State.STORED;
    }

    /**
     * Decodes until the chunk is full or the block ends. The time goes here: all is in local variables, and the
     * 56 bits that are there after a refill are enough for two literals, or for a literal and a length.
     */
    private void decode() throws IOException {
        BitInput input = in;
        byte[] source = input.bytes;
        byte[] target = out;
        int[] literalTable = codes.literals.table;
        int[] distanceTable = codes.distances.table;
        int to = end;
        int full = HISTORY + CHUNK;
        long bits = input.bits;
        int count = input.count;
        int at = input.at;
        try {
            while (to < full) {
                if (at > input.safe) {
                    input.bits = bits;
                    input.count = count;
                    input.at = at;
                    input.need();
                    at = input.at;
                }
                bits |= Octets.at(source, at) << count;
                at += 63 - count >>> 3;
                count |= 56;
                int entry = literalTable[(int) bits & (1 << LITERAL_BITS) - 1];
                if (entry < 0) {
                    bits >>>= entry;
                    count -= entry & 0xFF;
                    target[to++] = (byte) (entry >> 16);
                    entry = literalTable[(int) bits & (1 << LITERAL_BITS) - 1];
                    if (entry < 0) {
                        bits >>>= entry;
                        count -= entry & 0xFF;
                        target[to++] = (byte) (entry >> 16);
                        continue;
                    }
                }
                if ((entry & Huffman.SPECIAL) != 0) {
                    if ((entry & Huffman.TABLE) != 0) {
                        bits >>>= LITERAL_BITS;
                        count -= LITERAL_BITS;
                        entry = literalTable[(entry >>> 16) + ((int) bits & (1 << (entry >>> 8 & 15)) - 1)];
                    }
                    if (entry < 0) {
                        bits >>>= entry;
                        count -= entry & 0xFF;
                        target[to++] = (byte) (entry >> 16);
                        continue;
                    }
                    if ((entry & Huffman.SPECIAL) != 0) {
                        if ((entry & Huffman.END) == 0) {
                            throw new ZipException("invalid literal/length code");
                        }
                        bits >>>= entry;
                        count -= entry & 0xFF;
                        state = State.HEADER;
                        return;
                    }
                }
                int length = (entry >>> 16) + (int) ((bits & (1L << entry) - 1) >>> (entry >>> 8));
                bits >>>= entry;
                count -= entry & 0xFF;
                if (count < 28) {
                    bits |= Octets.at(source, at) << count;
                    at += 63 - count >>> 3;
                    count |= 56;
                }
                entry = distanceTable[(int) bits & (1 << DISTANCE_BITS) - 1];
                if ((entry & Huffman.SPECIAL) != 0) {
                    if ((entry & Huffman.TABLE) == 0) {
                        throw new ZipException("invalid distance code");
                    }
                    bits >>>= DISTANCE_BITS;
                    count -= DISTANCE_BITS;
                    entry = distanceTable[(entry >>> 16) + ((int) bits & (1 << (entry >>> 8 & 15)) - 1)];
                    if ((entry & Huffman.SPECIAL) != 0) {
                        throw new ZipException("invalid distance code");
                    }
                }
                int distance = (entry >>> 16) + (int) ((bits & (1L << entry) - 1) >>> (entry >>> 8));
                bits >>>= entry;
                count -= entry & 0xFF;
                if (distance > to) {
                    throw new ZipException("invalid distance too far back");
                }
                repeat(target, to, distance, length);
                to += length;
            }
        } finally {
            input.bits = bits;
            input.count = count;
            input.at = at;
            end = to;
        }
    }

    // What is written past the repeat is written over later, or never looked at.
    private static void repeat(byte[] b, int to, int distance, int length) {
        int from = to - distance;
        if (distance >= 8) {
            for (int i = 0; i < length; i += 8) {
                LONG.set(b, to + i, (long) LONG.get(b, from + i));
            }
        } else if (distance == 1) {
            Arrays.fill(b, to, to + length, b[from]);
        } else {
            for (int i = 0; i < length; i++) {
                b[to + i] = b[from + i];
            }
        }
    }
}
