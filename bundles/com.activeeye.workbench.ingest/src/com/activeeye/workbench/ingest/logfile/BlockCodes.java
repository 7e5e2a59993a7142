package com.activeeye.workbench.ingest.logfile;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipException;

/** The codes of a block of deflated data: for literals and lengths, and for distances (RFC 1951, 3.2.5 to 3.2.7). */
final class BlockCodes {
    /** How many bits of a code for literals and lengths are looked up at once. */
    static final int LITERAL_BITS = 11;
    /** How many bits of a code for distances are looked up at once. */
    static final int DISTANCE_BITS = 8;
    /** Bytes. */
    static final int LONGEST_REPEAT = 258;
    /** In which the lengths of the codes of lengths come. */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    final Huffman literals = new Huffman(LITERAL_BITS, 4_096, literalValues());
    final Huffman distances = new Huffman(DISTANCE_BITS, 1_024, distanceValues());

    private final Huffman lengthCodes = new Huffman(7, 128, lengthCodeValues());
    private final byte[] lengths = new byte[320];
    private final BitInput in;

    BlockCodes(BitInput in) {
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

    /** Sets the codes that every block of its type has. */
    void fixed() throws ZipException {
        Arrays.fill(lengths, 0, 144, (byte) 8);
        Arrays.fill(lengths, 144, 256, (byte) 9);
        Arrays.fill(lengths, 256, 280, (byte) 7);
        Arrays.fill(lengths, 280, 288, (byte) 8);
        literals.set(lengths, 0, 288);
        Arrays.fill(lengths, 0, 32, (byte) 5);
        distances.set(lengths, 0, 32);
    }

    /** Reads the codes that a block brings with it. */
    void read() throws IOException {
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
}
