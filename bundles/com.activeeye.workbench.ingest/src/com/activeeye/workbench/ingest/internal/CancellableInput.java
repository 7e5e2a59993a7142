package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.progress.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A download that ends with the user's Cancel. */
final class CancellableInput extends FilterInputStream {
    private final Progress progress;

    CancellableInput(InputStream in, Progress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        progress.checkCancelled();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        progress.checkCancelled();
        return super.read(buffer, offset, length);
    }
}
