package com.activeeye.workbench.ingest.backfill;

import java.util.Objects;

/**
 * A log file that a backfill is to bring.
 *
 * @param key the object's key
 * @param etag the object's entity tag
 * @param bytes its size
 */
public record BackfillFile(String key, String etag, long bytes) {
    public BackfillFile {
        Objects.requireNonNull(key);
        Objects.requireNonNull(etag);
    }
}
