package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.events.Incoming;
import com.activeeye.workbench.events.StagedFile;
import com.activeeye.workbench.ingest.notification.LogFileReference;

/**
 * A log file that is parsed and waits for its commit.
 *
 * @param incoming what is to be committed
 * @param staged the file as it was fetched, to be discarded afterwards
 * @param reference the log file as the notification names it
 * @param weight what it took of the {@link Budget}
 */
record Ready(Incoming incoming, StagedFile staged, LogFileReference reference, int weight) {
}
