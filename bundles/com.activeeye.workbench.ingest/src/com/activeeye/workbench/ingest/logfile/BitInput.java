package com.activeeye.workbench.ingest.logfile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Gives a stream bit by bit, the lowest of a byte first (RFC 1951, section 3.1.1), and byte by byte.
 *
 * <p>{@link Inflate} works on copies of the fields: after {@link #need} it may take 8 bytes twice, as long as
 * {@code at} was not beyond {@code safe} before. Past the stream's end it gets zeros, and at the next call is told so.
 */
final class BitInput {
    private static final int SIZE = 1 << 16;
    private static final int PADDING = 64;
    private static final int LOOKAHEAD = 16;

    final byte[] bytes = new byte[SIZE + PADDING];
    /** The next byte to take into {@code bits}. */
    int at;
    /** Up to where 8 bytes may be taken. */
    int safe;
    /** Bits that were taken and not used yet, the next one lowest; what is above {@code count} of them is no matter. */
    long bits;
    /** How many there are. */
    int count;

    private InputStream in = InputStream.nullInputStream();
    private int limit;
    private boolean ended;

    void open(InputStream stream) {
        in = stream;
        at = 0;
        limit = 0;
        safe = -1;
        bits = 0;
        count = 0;
        ended = false;
    }

    /** Makes sure that 8 bytes can be taken twice; they are zeros where the stream has ended. */
    void need() throws IOException {
        if (at <= safe) {
            return;
        }
        if (!ended) {
            fill();
        }
        if (ended && at - (count >>> 3) > limit) {
            throw new EOFException();
        }
        safe = ended ? limit + PADDING - LOOKAHEAD : limit - LOOKAHEAD;
    }

    private void fill() throws IOException {
        int left = limit - at;
        System.arraycopy(bytes, at, bytes, 0, left);
        at = 0;
        limit = left;
        while (limit < SIZE && !ended) {
            int read = in.read(bytes, limit, SIZE - limit);
            ended = read < 0;
            limit += Math.max(read, 0);
        }
        if (ended) {
            Arrays.fill(bytes, limit, limit + PADDING, (byte) 0);
        }
    }

    /** Takes up to 32 bits. */
    int take(int wanted) throws IOException {
        refill();
        int taken = (int) (bits & (1L << wanted) - 1);
        use(wanted);
        return taken;
    }

    /** Takes as many bytes into the bits as there is room for, at least 56 bits in all. */
    void refill() throws IOException {
        need();
        bits |= Octets.at(bytes, at) << count;
        at += 63 - count >>> 3;
        count |= 56;
    }

    /** Passes over bits that were looked at. */
    void use(int used) throws IOException {
        bits >>>= used;
        count -= used;
        checkEnd();
    }

    /** Ends with a fault when more was used than there is. */
    void checkEnd() throws EOFException {
        if (ended && at - (count >>> 3) > limit) {
            throw new EOFException();
        }
    }

    /** Goes on at the next whole byte. */
    void align() {
        at -= count >>> 3;
        bits = 0;
        count = 0;
    }

    /** Takes a byte; only after {@link #align}. */
    int takeByte() throws IOException {
        if (!hasByte()) {
            throw new EOFException();
        }
        return bytes[at++] & 0xFF;
    }

    /** Whether there is another byte; only after {@link #align}. */
    boolean hasByte() throws IOException {
        if (at >= limit && !ended) {
            fill();
            safe = -1;
        }
        return at < limit;
    }

    /** Takes bytes, as many as there are at once, and at least one; only after {@link #align}. */
    int takeBytes(byte[] to, int offset, int wanted) throws IOException {
        if (!hasByte()) {
            throw new EOFException();
        }
        int taken = Math.min(wanted, limit - at);
        System.arraycopy(bytes, at, to, offset, taken);
        at += taken;
        return taken;
    }
}
