package com.activeeye.workbench.events;

import java.util.Objects;

/**
 * The identity of a log file: the same object written twice is another log file.
 *
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 * @param etag the object's entity tag without quotes; empty as long as it is not known
 */
public record LogFileId(String bucket, String key, String etag) {
    public LogFileId {
        Objects.requireNonNull(bucket);
        Objects.requireNonNull(key);
        etag = unquoted(etag);
    }

    private static String unquoted(String etag) {
        boolean quoted = etag.length() > 1 && etag.startsWith("\"") && etag.endsWith("\"");
        return quoted ? etag.substring(1, etag.length() - 1) : etag;
    }

    /** The same object with its entity tag known. */
    public LogFileId withEtag(String value) {
        return new LogFileId(bucket, key, value);
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
