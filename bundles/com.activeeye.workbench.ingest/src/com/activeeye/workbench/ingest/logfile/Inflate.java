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
    private static final int LONGEST_REPEAT = 258;
    private static final int SLACK = LONGEST_REPEAT + 64;
    private static final int LITERAL_BITS = 11;
    private static final int DISTANCE_BITS = 8;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private enum State { HEADER, STORED, CODES, DONE }

    private final BitInput in;
    private final byte[] out = new byte[HISTORY + CHUNK + SLACK];
    private final Huffman literals = new Huffman(LITERAL_BITS, 4_096, literalValues());
    private final Huffman distances = new Huffman(DISTANCE_BITS, 1_024, distanceValues());
    private final Huffman lengthCodes = new Huffman(7, 128, lengthCodeValues());
    private final byte[] lengths = new byte[320];
    private State state = State.DONE;
    private boolean last;
    private int stored;
    private int start;
    private int end;

    Inflate(BitInput in) {
        this.in = in;
    }

    private static int[] literalValues() {
        int[] values = new int[288];
        for (int i = 0; i < 256; i++) {
            values[i] = Huffman.LITERAL | i << 16;
        }
        values[256] = Huffman.SPECIAL | Huffman.END;
        int base = 3;
        for (int i = 257; i < 285; i++) {
            int extra = i < 265 ? 0 : i - 261 >> 2;
            values[i] = base << 16 | extra;
            base += 1 << extra;
        }
        values[285] = LONGEST_REPEAT << 16;
        values[286] = Huffman.SPECIAL;
        values[287] = Huffman.SPECIAL;
        return values;
    }

    private static int[] distanceValues() {
        int[] values = new int[32];
        int base = 1;
        for (int i = 0; i < 30; i++) {
            int extra = i < 4 ? 0 : i - 2 >> 1;
            values[i] = base << 16 | extra;
            base += 1 << extra;
        }
        values[30] = Huffman.SPECIAL;
        values[31] = Huffman.SPECIAL;
        return values;
    }

    private static int[] lengthCodeValues() {
        int[] values = new int[19];
        for (int i = 0; i < values.length; i++) {
            values[i] = i << 16;
        }
        return values;
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
            default -> codes();
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
            case 1 -> fixedCodes();
            case 2 -> dynamicCodes();
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

    private void fixedCodes() throws ZipException {
        Arrays.fill(lengths, 0, 144, (byte) 8);
        Arrays.fill(lengths, 144, 256, (byte) 9);
        Arrays.fill(lengths, 256, 280, (byte) 7);
        Arrays.fill(lengths, 280, 288, (byte) 8);
        literals.set(lengths, 0, 288);
        Arrays.fill(lengths, 0, 32, (byte) 5);
        distances.set(lengths, 0, 32);
        state = State.CODES;
    }

    private void dynamicCodes() throws IOException {
        int literalCount = in.take(5) + 257;
        int distanceCount = in.take(5) + 1;
        int codeCount = in.take(4) + 4;
        if (literalCount > 286 || distanceCount > 30) {
            throw new ZipException("too many length or distance symbols");
        }
        Arrays.fill(lengths, 0, ORDER.length, (byte) 0);
        for (int i = 0; i < codeCount; i++) {
            lengths[ORDER[i]] = (byte) in.take(3);
        }
        lengthCodes.set(lengths, 0, ORDER.length);
        readLengths(literalCount + distanceCount);
        if (lengths[256] == 0) {
            throw new ZipException("invalid code -- missing end-of-block");
        }
        literals.set(lengths, 0, literalCount);
        distances.set(lengths, literalCount, distanceCount);
        state = State.CODES;
    }

    private void readLengths(int total) throws IOException {
        int i = 0;
        while (i < total) {
            in.refill();
            int entry = lengthCodes.table[(int) in.bits & 127];
            if ((entry & Huffman.SPECIAL) != 0) {
                throw new ZipException("invalid code lengths set");
            }
            in.use(entry & 0xFF);
            int symbol = entry >>> 16;
            if (symbol < 16) {
                lengths[i++] = (byte) symbol;
            } else {
                i = repeatLength(symbol, i, total);
            }
        }
    }

    private int repeatLength(int symbol, int i, int total) throws IOException {
        if (symbol == 16 && i == 0) {
            throw new ZipException("invalid bit length repeat");
        }
        byte length = symbol == 16 ? lengths[i - 1] : 0;
        int times = symbol == 16 ? 3 + in.take(2) : symbol == 17 ? 3 + in.take(3) : 11 + in.take(7);
        if (i + times > total) {
            throw new ZipException("invalid bit length repeat");
        }
        Arrays.fill(lengths, i, i + times, length);
        return i + times;
    }

    /**
     * Decodes until the chunk is full or the block ends. The time goes here: all is in local variables, and the
     * 56 bits that are there after a refill are enough for two literals, or for a literal and a length.
     */
    private void codes() throws IOException {
        BitInput input = in;
        byte[] source = input.bytes;
        byte[] target = out;
        int[] literalTable = literals.table;
        int[] distanceTable = distances.table;
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
