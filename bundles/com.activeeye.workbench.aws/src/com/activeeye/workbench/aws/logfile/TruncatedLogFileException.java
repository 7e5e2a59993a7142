package com.activeeye.workbench.aws.logfile;

import java.io.IOException;

/** A download that ended before the log file did; another try may succeed. */
public final class TruncatedLogFileException extends IOException {
    private static final long serialVersionUID = 1L;

    TruncatedLogFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
