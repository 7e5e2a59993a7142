package com.activeeye.workbench.aws.logfile;

import com.activeeye.workbench.core.fault.WorkbenchException;

/** Why a log file could not be fetched, for those who have to decide whether to try again or to set it aside. */
public enum LogFileFault {
    /** The read role may not read the bucket: its policy, or the bucket's own, forbids it. */
    DENIED_BY_S3,
    /** The read role may not use the key that the log file is encrypted with. */
    DENIED_BY_KMS,
    /** The read role does not let itself be assumed: it is missing, or its trust or external ID does not fit. */
    ROLE_REFUSED,
    /** The log file, or its bucket, is not there (any more). */
    GONE,
    /** The bucket is another account's, or lies in another region, than the credential says. */
    WRONG_BUCKET,
    /** AWS did not answer, asked to slow down, or the login has expired: worth another try later. */
    PASSING,
    /** Anything else. */
    OTHER;

    /** Whether the same attempt may succeed later without anybody changing anything. */
    public boolean isPassing() {
        return this == PASSING;
    }

    /** The fault that a failure of {@link LogFileSource} stands for. */
    public static LogFileFault of(WorkbenchException e) {
        if (e.getCause() instanceof Marker marker) {
            return marker.fault;
        }
        return switch (e.kind()) {
            case THROTTLED, OFFLINE, EXPIRED_LOGIN -> PASSING;
            default -> OTHER;
        };
    }

    /** Carries the fault inside a failure; the SDK's exception is its cause. */
    static final class Marker extends Exception {
        private static final long serialVersionUID = 1L;
        private final LogFileFault fault;

        Marker(LogFileFault fault, Throwable cause) {
            super(fault.name(), cause);
            this.fault = fault;
        }
    }
}
