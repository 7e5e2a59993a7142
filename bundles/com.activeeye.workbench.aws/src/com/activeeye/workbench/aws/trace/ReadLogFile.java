package com.activeeye.workbench.aws.trace;

import java.util.Objects;

/**
 * A log file that was fetched as the read role.
 *
 * @param file which
 * @param bytes as stored, usually gzip; not to be changed
 */
public record ReadLogFile(LogFileSeen file, byte[] bytes) {
    public ReadLogFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(bytes);
    }
}
