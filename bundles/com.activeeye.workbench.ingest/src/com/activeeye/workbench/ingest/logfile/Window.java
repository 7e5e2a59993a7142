package com.activeeye.workbench.ingest.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of an inflated log file that is held: it slides over the file, and grows up to a limit when a single value
 * does not fit in.
 *
 * <p>After the part comes a zero byte, and room for {@link Octets} to look past it.
 */
final class Window {
    /** The longest value that is read; CloudTrail's own limit of an event is a quarter of it. */
    static final int LONGEST_VALUE = 1 << 20;

    /** How much is held as long as no value is longer. */
    static final int USUAL = 1 << 17;

    private final long cap;
    private InputStream in = InputStream.nullInputStream();
    private byte[] bytes;
    private int from;
    private int limit;
    private long dropped;
    private boolean ended;

    /** There is more to read than the cap allows. */
    static final class CapReached extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A single value is longer than the window may grow. */
    static final class ValueTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads a value that lies in the window as a whole, or finds that it does not end there. */
    @FunctionalInterface
    interface ValueReader {
        /** Reads the value that starts at {@code p}; returns the place after it. */
        int read(byte[] b, int p) throws Malformed;
    }

    /**
     * A window on nothing yet.
     *
     * @param cap how many bytes there may be in all
     * @param held how many it holds until a value is longer, 1 or more
     */
    Window(long cap, int held) {
        this.cap = cap;
        this.bytes = new byte[held + Octets.PADDING];
    }

    /** Starts at the beginning of a file. */
    void open(InputStream inflated) {
        in = inflated;
        from = 0;
        limit = 0;
        dropped = 0;
        ended = false;
        bytes[0] = 0;
    }

    /** Lets go of the file. */
    void close() {
        open(InputStream.nullInputStream());
    }

    /** Where in the file, in bytes, the next value starts. */
    long offset() {
        return dropped + from;
    }

    /** The next byte that is not white space, which stays the next one; -1 at the end of the file. */
    int peek() throws IOException {
        do {
            from = Json.space(bytes, from);
        } while (from == limit && more());
        return from < limit ? bytes[from] & 0xFF : -1;
    }

    /** Goes on past the byte that was peeked at. */
    void skip() {
        from++;
    }

    /** Whether the file goes on with these bytes, which are passed over in that case. */
    boolean skip(byte... wanted) throws IOException {
        while (limit - from < wanted.length) {
            if (!more()) {
                return false;
            }
        }
        boolean found = Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
        from += found ? wanted.length : 0;
        return found;
    }

    /** Reads the next value, which starts at the place where the window does. */
    void read(ValueReader reader) throws IOException, Malformed {
        while (true) {
            try {
                int end = reader.read(bytes, from);
                // A number may go on past what was read so far.
                if (end < limit || !more()) {
                    from = within(end);
                    return;
                }
            } catch (Malformed malformed) {
                boolean incomplete = malformed.at() >= limit;
                if (!incomplete || !more()) {
                    throw incomplete ? end() : malformed;
                }
            }
        }
    }

    // Also when the window happens to be roomy enough: what is refused must not depend on how it lies.
    private int within(int end) throws ValueTooLong {
        if (end - from > LONGEST_VALUE) {
            throw new ValueTooLong();
        }
        return end;
    }

    /** What is wrong when the byte that was peeked at is none that may come. */
    Malformed unexpected() {
        return from < limit ? Json.unexpected(from) : end();
    }

    private Malformed end() {
        return new Malformed(limit, "json.end");
    }

    /** Where in the file a place of the window is. */
    long offset(int p) {
        return dropped + p;
    }

    private boolean more() throws IOException {
        int before = limit - from;
        if (!ended) {
            makeRoom();
            fill();
        }
        return limit - from > before;
    }

    private void makeRoom() throws ValueTooLong {
        if (limit - from > LONGEST_VALUE) {
            throw new ValueTooLong();
        }
        boolean grow = limit - from > bytes.length - Octets.PADDING >> 1;
        byte[] roomier = grow ? new byte[(bytes.length - Octets.PADDING) * 2 + Octets.PADDING] : bytes;
        System.arraycopy(bytes, from, roomier, 0, limit - from);
        bytes = roomier;
        dropped += from;
        limit -= from;
        from = 0;
    }

    private void fill() throws IOException {
        int end = bytes.length - Octets.PADDING;
        while (limit < end && !ended) {
            int count = in.read(bytes, limit, end - limit);
            ended = count < 0;
            limit += Math.max(count, 0);
            if (dropped + limit > cap) {
                throw new CapReached();
            }
        }
        bytes[limit] = 0;
    }
}
