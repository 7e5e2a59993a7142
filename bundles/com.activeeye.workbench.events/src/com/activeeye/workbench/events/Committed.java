package com.activeeye.workbench.events;

import java.util.List;

/**
 * What one commit changed in the store.
 *
 * @param entry the log file's entry in the ledger, with its counts
 * @param events the events that were not in the store before, in the order of the log file
 * @param repeated whether the log file was in the store already, so that nothing was changed
 */
public record Committed(LedgerEntry entry, List<StoredEvent> events, boolean repeated) {
    public Committed {
        events = List.copyOf(events);
    }

    /** How many of the log file's events were in the store already, or twice in it. */
    public int duplicates() {
        return entry.duplicates();
    }
}
