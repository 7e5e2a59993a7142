package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.ingest.notification.LogFileReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads log files from customers' buckets. */
@FunctionalInterface
public interface LogFileFetcher {
    /**
     * Assumes the credential's role and starts a download.
     *
     * @param credential the credential that names the bucket
     * @param reference the log file
     * @param progress is asked whether to go on
     * @return the download, to be closed
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind NOT_FOUND when the object is not there,
     *         DENIED when the role or the object is refused, THROTTLED, EXPIRED_LOGIN, OFFLINE or UNEXPECTED
     */
    Download fetch(ConnectorCredential credential, LogFileReference reference, Progress progress);

    /** A download that has started. */
    final class Download implements AutoCloseable {
        private final InputStream content;
        private final String etag;
        private final long length;

        /**
         * A download.
         *
         * @param content its bytes as they come
         * @param etag the object's entity tag
         * @param length how many bytes are to come; below zero when that is not known
         */
        public Download(InputStream content, String etag, long length) {
            this.content = Objects.requireNonNull(content);
            this.etag = Objects.requireNonNull(etag);
            this.length = length;
        }

        /** Its bytes as they come. */
        public InputStream content() {
            return content;
        }

        /** The object's entity tag. */
        public String etag() {
            return etag;
        }

        /** How many bytes are to come; below zero when that is not known. */
        public long length() {
            return length;
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
