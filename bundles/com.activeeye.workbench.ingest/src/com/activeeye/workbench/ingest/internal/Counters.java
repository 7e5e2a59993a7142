package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.ingest.IngestCounts;
import java.util.EnumMap;
import java.util.Map;

/** The counts of {@link IngestCounts} while they grow; whoever holds it sees to it that one thread has it at a time. */
final class Counters {
    long received;
    long deleted;
    long left;
    long poison;
    long tests;
    long ingested;
    long repeated;
    long quarantined;
    long events;
    long duplicates;
    private final Map<LedgerReason, Long> skipped = new EnumMap<>(LedgerReason.class);

    void skipped(LedgerReason reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    IngestCounts snapshot() {
        return new IngestCounts(received, deleted, left, poison, tests, ingested, repeated, quarantined, events,
                duplicates, skipped);
    }
}
