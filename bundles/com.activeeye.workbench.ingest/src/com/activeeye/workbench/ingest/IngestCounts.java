package com.activeeye.workbench.ingest;

import com.activeeye.workbench.events.LedgerReason;
import java.util.Map;

/**
 * What ingestion has done since it was started.
 *
 * @param received messages received
 * @param deleted messages done with
 * @param left messages left on the queue to be tried again
 * @param poison messages that are no notification, put in quarantine
 * @param tests test notifications and validation texts, which prove that notifications are wired
 * @param ingested log files whose events are in the store
 * @param repeated log files that were in the store already
 * @param quarantined log files put in quarantine
 * @param events new events
 * @param duplicates events that were in the store already
 * @param skipped log files left out, by reason
 */
public record IngestCounts(long received, long deleted, long left, long poison, long tests, long ingested,
        long repeated, long quarantined, long events, long duplicates, Map<LedgerReason, Long> skipped) {
    /** Nothing done yet. */
    public static final IngestCounts NONE = new IngestCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());

    public IngestCounts {
        skipped = Map.copyOf(skipped);
    }

    /** How many log files were left out, for whatever reason. */
    public long skippedFiles() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
