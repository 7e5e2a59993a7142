package com.activeeye.workbench.ingest.logfile;

/** Why a log file could not be parsed. */
public final class LogFileFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final long offset;

    /** The sorts of failure, which call for different reactions. */
    public enum Kind {
        /** It ends in the middle: the download was cut short, to be tried again. */
        TRUNCATED,
        /** It is not gzip, or not the JSON of a log file. */
        CORRUPT,
        /** It inflates to more than the cap. */
        TOO_LARGE,
        /** Its records are of a major version that is not known. */
        UNKNOWN_VERSION
    }

    /**
     * A failure.
     *
     * @param kind what sort
     * @param offset where in the inflated file, in bytes
     * @param what what is wrong there, one sentence
     */
    public LogFileFault(Kind kind, long offset, String what) {
        super(what);
        this.kind = kind;
        this.offset = Math.max(offset, 0);
    }

    /** What sort of failure this is. */
    public Kind kind() {
        return kind;
    }

    /** Where in the inflated file, in bytes. */
    public long offset() {
        return offset;
    }
}
