package com.activeeye.workbench.events;

import java.time.Instant;

/**
 * An event as the store has it.
 *
 * @param sequence its place in the order of storing, from 1
 * @param event the event
 * @param file the log file that brought it first
 * @param sha256 the SHA-256 of that log file as it was fetched, in lower-case hexadecimal digits
 */
public record StoredEvent(long sequence, CloudTrailEvent event, LogFileId file, String sha256) {
    /** The event's identity within its account. */
    public String eventId() {
        return event.eventId();
    }

    /** The account that the event is attributed to. */
    public String account() {
        return event.account();
    }

    /** When the call was made. */
    public Instant time() {
        return event.time();
    }
}
