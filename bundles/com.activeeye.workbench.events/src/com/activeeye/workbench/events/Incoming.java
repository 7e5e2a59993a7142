package com.activeeye.workbench.events;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A log file to be stored.
 *
 * @param entry its entry for the ledger, of outcome INGESTED; its counts, size and SHA-256 are filled in
 * @param original the file as it came; one that is staged is kept together with its events
 * @param events all its events
 */
public record Incoming(LedgerEntry entry, OriginalFile original, EventPortions events) {
    public Incoming {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(original);
        Objects.requireNonNull(events);
    }

    /** A log file whose events are in memory. */
    public Incoming(LedgerEntry entry, OriginalFile original, List<CloudTrailEvent> events) {
        this(entry, original, EventPortions.of(events, Map.of()));
    }
}
