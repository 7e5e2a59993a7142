package com.activeeye.workbench.ingest.logfile;

/**
 * What is at a place of the text is not JSON; at the end of what was read so far, it may only be incomplete.
 *
 * <p>Without a stack trace: each window of a log file ends in the middle of a record, which is found out like this.
 */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;

    /** @param at the first byte that is wrong; @param key the key of the text that says what is wrong */
    Malformed(int at, String key) {
        super(key, null, false, false);
        this.at = at;
    }

    /** Where in the array. */
    int at() {
        return at;
    }
}
