package com.activeeye.workbench.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.activeeye.workbench.sandbox.internal.state.StateStore;

/** Takes bytes into memory and, past a threshold, into a temporary file, which is deleted unless taken. */
final class Spool extends OutputStream {
    private final StateStore store;
    private final int threshold;
    private final long limit;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private OutputStream out = memory;
    private Path file;
    private long written;
    private boolean taken;

    Spool(StateStore store, int threshold, long limit) {
        this.store = store;
        this.threshold = threshold;
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        written += length;
        if (written > limit) {
            throw AwsError.bad("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
        }
        if (file == null && written > threshold) {
            file = store.temporary();
            out = Files.newOutputStream(file);
            memory.writeTo(out);
        }
        out.write(bytes, offset, length);
    }

    /** Bytes so far. */
    long written() {
        return written;
    }

    /** Ends writing and gives away what was written. */
    Body toBody() throws IOException {
        out.close();
        taken = true;
        return file == null ? Body.of(memory.toByteArray()) : Body.of(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (!taken && file != null) {
            Files.deleteIfExists(file);
        }
    }
}
