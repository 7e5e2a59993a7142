package com.activeeye.workbench.ingest.logfile;

import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Decodes one of deflate's codes (RFC 1951, section 3.2.2) by a table that is looked up with the next bits; codes
 * longer than that go on in a second table.
 *
 * <p>An entry has in its lowest 8 bits how many bits it uses up, extra bits included; in the next 4 the length of the
 * code alone; then flags; and from bit 16 the value.
 */
final class Huffman {
    /** A literal byte, told by the sign. */
    static final int LITERAL = 1 << 31;
    /** None of a plain value: the end of a block, a second table, or no code at all. */
    static final int SPECIAL = 1 << 15;
    /** A second table: its start is the value, its number of bits is in place of the code's length. */
    static final int TABLE = 1 << 14;
    /** The end of the block. */
    static final int END = 1 << 13;

    private static final int LONGEST = 15;

    final int[] table;
    private final int bits;
    private final int[] values;
    private final int[] counts = new int[LONGEST + 1];
    private final int[] offsets = new int[LONGEST + 2];
    private final int[] sorted;
    private int end;

    /**
     * A decoder.
     *
     * @param bits how many bits the first table is looked up with
     * @param size how many entries both tables have together at most
     * @param values what the symbols stand for: entries without a code's length, but with the number of extra bits
     */
    Huffman(int bits, int size, int[] values) {
        this.bits = bits;
        this.table = new int[size];
        this.values = values;
        this.sorted = new int[values.length];
    }

    /** Takes the code whose symbols have these lengths, 0 for one that is not used. */
    void set(byte[] lengths, int from, int symbols) throws ZipException {
        Arrays.fill(counts, 0);
        for (int symbol = 0; symbol < symbols; symbol++) {
            counts[lengths[from + symbol]]++;
        }
        int longest = LONGEST;
        while (longest > 0 && counts[longest] == 0) {
            longest--;
        }
        check(longest);
        sort(lengths, from, symbols);
        Arrays.fill(table, 0, 1 << bits, SPECIAL);
        end = 1 << bits;
        fill(lengths, from, longest);
    }

    // As zlib has it: a code must be complete, but for one that has a single symbol or none.
    private void check(int longest) throws ZipException {
        int left = 1;
        for (int length = 1; length <= LONGEST; length++) {
            left = (left << 1) - counts[length];
            if (left < 0) {
                throw new ZipException("invalid code lengths");
            }
        }
        if (left > 0 && longest > 1) {
            throw new ZipException("incomplete code");
        }
    }

    private void sort(byte[] lengths, int from, int symbols) {
        offsets[1] = 0;
        for (int length = 1; length <= LONGEST; length++) {
            offsets[length + 1] = offsets[length] + counts[length];
        }
        int total = offsets[LONGEST + 1];
        for (int symbol = symbols - 1; symbol >= 0; symbol--) {
            int length = lengths[from + symbol];
            if (length != 0) {
                sorted[--offsets[length + 1]] = symbol;
            }
        }
        offsets[0] = total;
    }

    private void fill(byte[] lengths, int from, int longest) {
        int total = offsets[0];
        int code = 0;
        int previous = 0;
        int prefix = -1;
        int start = 0;
        int subBits = 0;
        for (int i = 0; i < total; i++) {
            int symbol = sorted[i];
            int length = lengths[from + symbol];
            code <<= length - previous;
            previous = length;
            int reversed = Integer.reverse(code) >>> 32 - length;
            if (length <= bits) {
                spread(0, reversed, length, 1 << bits, entry(symbol, length));
            } else {
                int first = reversed & (1 << bits) - 1;
                if (first != prefix) {
                    prefix = first;
                    subBits = subBits(length, longest);
                    start = end;
                    end += 1 << subBits;
                    Arrays.fill(table, start, end, SPECIAL);
                    table[first] = start << 16 | SPECIAL | TABLE | subBits << 8 | bits;
                }
                spread(start, reversed >>> bits, length - bits, 1 << subBits, entry(symbol, length - bits));
            }
            counts[length]--;
            code++;
        }
    }

    // Wide enough for all codes that begin with the same bits.
    private int subBits(int length, int longest) {
        int width = length - bits;
        int left = 1 << width;
        while (width + bits < longest) {
            left -= counts[width + bits];
            if (left <= 0) {
                break;
            }
            width++;
            left <<= 1;
        }
        return width;
    }

    private void spread(int start, int first, int length, int size, int entry) {
        for (int i = first; i < size; i += 1 << length) {
            table[start + i] = entry;
        }
    }

    private int entry(int symbol, int length) {
        return values[symbol] + length | length << 8;
    }
}
