package com.activeeye.workbench.events;

import java.util.List;
import java.util.Objects;

/**
 * A log file to be stored.
 *
 * @param entry its entry for the ledger, of outcome INGESTED; its counts, size and SHA-256 are filled in
 * @param kept the original file, kept by {@link KeptFiles}
 * @param events all its events
 */
public record Incoming(LedgerEntry entry, KeptFile kept, List<CloudTrailEvent> events) {
    public Incoming {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(kept);
        Objects.requireNonNull(events);
    }
}
