package com.activeeye.workbench.aws.logfile;

import java.util.Objects;

/**
 * A log file as S3 lists it.
 *
 * @param key the object's key
 * @param etag its entity tag, without quotes
 * @param bytes its size
 */
public record ListedLogFile(String key, String etag, long bytes) {
    public ListedLogFile {
        Objects.requireNonNull(key);
        Objects.requireNonNull(etag);
    }
}
