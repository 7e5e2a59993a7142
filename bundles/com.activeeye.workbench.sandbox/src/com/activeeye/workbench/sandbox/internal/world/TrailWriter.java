package com.activeeye.workbench.sandbox.internal.world;

import java.time.Instant;

/** Writes the log and digest files of all trails that are due. */
public interface TrailWriter {

    /**
     * Delivers what is due up to {@code now}: after a pause a bounded number of files, and at least one per trail that
     * logs at the first call after a start. Files beyond a cap per bucket expire. A trail that cannot deliver keeps the
     * reason in its status and does not throw.
     */
    void deliverDue(Instant now);
}
