package com.activeeye.workbench.aws.logfile;

import com.activeeye.workbench.core.text.Texts;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;

/** A download that knows how long it has to be: the platform takes a cut connection for the end of the stream. */
final class CountedStream extends FilterInputStream {
    private static final Texts TEXTS = Texts.beside(CountedStream.class);

    private final long length;
    private final Runnable abort;
    private long count;

    CountedStream(InputStream in, long length, Runnable abort) {
        super(in);
        this.length = length;
        this.abort = abort;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        int read = attempt(into, offset, most);
        if (read > 0) {
            count += read;
        } else if (read < 0 && count < length) {
            throw truncated(null);
        }
        return read;
    }

    private int attempt(byte[] into, int offset, int most) throws IOException {
        try {
            return in.read(into, offset, most);
        } catch (IOException | SdkException e) {
            throw truncated(e);
        }
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        count += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        // Closing reads the rest for the sake of the connection; what is not wanted any more is not downloaded.
        if (count < length) {
            abort.run();
        }
        super.close();
    }

    private TruncatedLogFileException truncated(Throwable cause) {
        return new TruncatedLogFileException(TEXTS.get("truncated", String.valueOf(count), String.valueOf(length)),
                cause);
    }
}
