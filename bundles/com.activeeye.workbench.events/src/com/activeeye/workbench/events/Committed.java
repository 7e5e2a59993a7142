package com.activeeye.workbench.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one commit changed in the store.
 *
 * @param entry the log file's entry in the ledger, with its counts
 * @param events the events that were not in the store before, in the order of the log file; of more than
 *        {@link #EVENTS_AT_MOST} the last ones, as {@link #newEvents} tells. The others can be queried by their
 *        sequence
 * @param perAccount what was new of each account, all of it
 * @param duplicates how many of the events that this looked for were in the store already, or twice in the log file
 * @param repeated whether the log file was in the store already, so that nothing was changed
 */
public record Committed(LedgerEntry entry, List<StoredEvent> events, Map<String, NewEvents> perAccount,
        int duplicates, boolean repeated) {
    /** How many events are given at most, so that a large log file's do not fill the memory. */
    public static final int EVENTS_AT_MOST = 10_000;

    public Committed {
        events = List.copyOf(events);
        perAccount = Map.copyOf(perAccount);
    }

    /** A log file that was in the store already. */
    public static Committed repeated(LedgerEntry entry) {
        return new Committed(entry, List.of(), Map.of(), 0, true);
    }

    /**
     * What was new of an account.
     *
     * @param events how many events
     * @param newest the latest time of theirs
     */
    public record NewEvents(long events, Instant newest) {
        /** What two of them come to. */
        public NewEvents plus(NewEvents other) {
            return new NewEvents(events + other.events, newest.isAfter(other.newest) ? newest : other.newest);
        }
    }

    /** How many events were not in the store before. */
    public long newEvents() {
        return perAccount.values().stream().mapToLong(NewEvents::events).sum();
    }
}
