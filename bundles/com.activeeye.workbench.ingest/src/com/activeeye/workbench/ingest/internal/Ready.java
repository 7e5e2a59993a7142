package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.events.Incoming;
import com.activeeye.workbench.ingest.notification.LogFileReference;

/**
 * A log file that is parsed and kept, and waits for its commit.
 *
 * @param incoming what is to be committed
 * @param reference the log file as the notification names it
 * @param weight what it took of the {@link Budget}
 */
record Ready(Incoming incoming, LogFileReference reference, int weight) {
}
