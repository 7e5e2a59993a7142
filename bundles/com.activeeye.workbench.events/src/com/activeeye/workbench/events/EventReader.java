package com.activeeye.workbench.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reading side of a store. Every method may be called from any thread, and never waits for a commit.
 *
 * <p>All methods throw a {@link com.activeeye.workbench.core.fault.WorkbenchException} of kind DISK when the store
 * cannot be read, of kind WRONG_STATE once it is closed.
 */
public interface EventReader {
    /**
     * Finds events.
     *
     * @param query which ones
     * @return the events, newest first; in the order of storing when the query asks for those after a sequence
     */
    List<StoredEvent> query(EventQuery query);

    /** How many events a query would find if it had no limit. */
    long count(EventQuery query);

    /** How many events a query would find in each minute of their time if it had no limit; minutes without any lack. */
    List<EventsInMinute> perMinute(EventQuery query);

    /**
     * An event's record, byte for byte as CloudTrail wrote it.
     *
     * @param event the event
     * @return the record's bytes, JSON in UTF-8
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind NOT_FOUND when its log file is not kept
     *         any more, of kind CORRUPT when that is not what it was
     */
    byte[] json(StoredEvent event);

    /** The sequence of the event stored last; 0 when there is none. */
    long lastSequence();

    /** What became of a log file; empty when nothing is recorded of it. */
    Optional<LedgerEntry> ledger(LogFileId file);

    /** Whether a log file was ingested or is in quarantine; answered from memory. */
    boolean isSettled(LogFileId file);

    /**
     * The accounts of which an ingested log file's events were left out, because their connectors were disabled;
     * answered from memory.
     */
    Set<String> leftOutOf(LogFileId file);

    /** What became of log files, newest entry first. */
    List<LedgerEntry> entries(LedgerQuery query);

    /** How many entries of the ledger a query would find if it had no limit. */
    long count(LedgerQuery query);

    /** The latest entries of the ledger, newest first, that many at most. */
    default List<LedgerEntry> latestEntries(int limit) {
        return entries(LedgerQuery.all().limit(limit));
    }

    /** The latest ingested log file of each account that its key names. */
    Map<String, LedgerEntry> latestFilePerAccount();

    /** How many log files came to which end. */
    List<OutcomeCount> outcomes();

    /** How many events were stored per account and minute in the fifteen minutes before a time. */
    List<MinuteCount> eventsPerMinute(Instant now);

    /** The time of the newest event of each account. */
    Map<String, Instant> newestEventTimes();
}
