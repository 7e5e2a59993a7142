package com.activeeye.workbench.ingest.quarantine;

import com.activeeye.workbench.events.LogFileId;
import java.time.Instant;
import java.util.Objects;

/**
 * A message or log file in quarantine.
 *
 * @param id its identity: the SHA-256 of what it is and says, in lower-case hexadecimal digits
 * @param kind what it is
 * @param origin the message's identity in the queue, or {@code s3://bucket/key}
 * @param etag the log file's entity tag; empty for a message, or when it is not known
 * @param file the name of the file in the quarantine's folder that holds its bytes
 * @param bytes how many these are
 * @param reason why it cannot be ingested, one sentence
 * @param advice what to do about it
 * @param offset where in the inflated log file the fault is, in bytes; 0 for a message
 * @param since when it was put there
 */
public record QuarantinedItem(String id, Kind kind, String origin, String etag, String file, long bytes, String reason,
        String advice, long offset, Instant since) {
    private static final int SHORT = 12;

    /** What is in quarantine. */
    public enum Kind {
        /** A message of the queue that is no notification, or none that is believed. */
        MESSAGE,
        /** A log file that cannot be parsed. */
        LOG_FILE
    }

    public QuarantinedItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(etag);
        Objects.requireNonNull(file);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(advice);
        Objects.requireNonNull(since);
    }

    /** The log file that it is; of no use for a message. */
    public LogFileId logFile() {
        String path = origin.substring("s3://".length());
        int slash = path.indexOf('/');
        return new LogFileId(path.substring(0, slash), path.substring(slash + 1), etag);
    }

    /** As much of its identity as people need to tell items apart. */
    public String shortId() {
        return id.substring(0, Math.min(SHORT, id.length()));
    }
}
