package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.events.Incoming;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.notification.LogFileReference;
import java.util.function.Function;

/**
 * A log file that waits for its commit.
 *
 * @param incoming what is to be committed
 * @param reference the log file as the notification names it
 * @param weight what it took of the {@link Budget}
 * @param refuse puts it in quarantine, when a large one is found to be no log file while it is stored
 */
record Ready(Incoming incoming, LogFileReference reference, int weight,
        Function<LogFileFault, Handled> refuse) {
    /** Whether its events are parsed only while they are stored. */
    boolean isLarge() {
        return incoming.events() instanceof ParsedPortions;
    }
}
