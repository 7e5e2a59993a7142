package com.activeeye.workbench.ingest.notification;

import com.activeeye.workbench.events.LogFileId;
import java.time.Instant;
import java.util.Objects;

/**
 * An object that a notification says was created.
 *
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 * @param etag the object's entity tag; empty when the notification does not say it
 * @param size the object's size in bytes; below zero when the notification does not say it
 * @param sequencer orders notifications of the same key; empty when the notification does not say it
 * @param eventTime when the object was created; {@link Instant#EPOCH} when the notification does not say it
 */
public record LogFileReference(String bucket, String key, String etag, long size, String sequencer,
        Instant eventTime) {
    public LogFileReference {
        Objects.requireNonNull(bucket);
        Objects.requireNonNull(key);
        Objects.requireNonNull(etag);
        Objects.requireNonNull(sequencer);
        Objects.requireNonNull(eventTime);
    }

    /** A reference that says no more than where the object is. */
    public static LogFileReference of(String bucket, String key) {
        return new LogFileReference(bucket, key, "", -1, "", Instant.EPOCH);
    }

    /** The identity of the log file as far as the notification says it. */
    public LogFileId id() {
        return new LogFileId(bucket, key, etag);
    }
}
