package com.activeeye.workbench.benchmarks.jackson;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read and stops at a cap, so that a file that inflates without end fills nothing. */
final class CappedInput extends FilterInputStream {
    private final long cap;
    private long count;

    /** There is more to read than the cap allows. */
    static final class CapReached extends IOException {
        private static final long serialVersionUID = 1L;
    }

    CappedInput(InputStream in, long cap) {
        super(in);
        this.cap = cap;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        add(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        add(Math.max(read, 0));
        return read;
    }

    private void add(int bytes) throws CapReached {
        count += bytes;
        if (count > cap) {
            throw new CapReached();
        }
    }
}
