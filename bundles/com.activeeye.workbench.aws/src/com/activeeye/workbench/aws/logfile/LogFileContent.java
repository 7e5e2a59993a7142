package com.activeeye.workbench.aws.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;

/**
 * A log file on its way from S3; to be closed.
 *
 * @param body its bytes as stored, usually gzip; a read throws {@link TruncatedLogFileException} when the download is
 *        cut
 * @param etag S3's ETag of it without quotes: with bucket and key, the identity of the log file
 * @param length its length in bytes
 * @param lastModified when it was delivered
 */
public record LogFileContent(InputStream body, String etag, long length, Instant lastModified)
        implements AutoCloseable {
    public LogFileContent {
        Objects.requireNonNull(body);
        Objects.requireNonNull(etag);
        Objects.requireNonNull(lastModified);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
