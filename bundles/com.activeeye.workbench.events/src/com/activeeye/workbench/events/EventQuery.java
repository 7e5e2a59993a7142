package com.activeeye.workbench.events;

import java.time.Instant;
import java.util.Objects;

/**
 * Which events are asked for; an empty text restricts nothing.
 *
 * @param account the account, exactly
 * @param eventName the call's name, in any case
 * @param user a part of the user's name or ARN, in any case
 * @param sourceIp the source address, exactly
 * @param errorsOnly whether only failed calls are wanted
 * @param text a part of any column, in any case
 * @param eventId the event's ID, exactly
 * @param accessKey the access key that signed the call, exactly
 * @param since the earliest time, inclusive; {@link Instant#MIN} for no limit
 * @param until the latest time, exclusive; {@link Instant#MAX} for no limit
 * @param after only events stored after that sequence, in the order of storing; below 0 for all, newest first
 * @param limit how many at most, 1 or more
 */
public record EventQuery(String account, String eventName, String user, String sourceIp, boolean errorsOnly,
        String text, String eventId, String accessKey, Instant since, Instant until, long after, int limit) {
    /** What a query without a limit of its own returns at most. */
    public static final int DEFAULT_LIMIT = 1_000;

    private static final EventQuery ALL =
            new EventQuery("", "", "", "", false, "", "", "", Instant.MIN, Instant.MAX, -1, DEFAULT_LIMIT);

    /** @throws IllegalArgumentException when the limit is below 1 */
    public EventQuery {
        Objects.requireNonNull(since);
        Objects.requireNonNull(until);
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    /** All events, newest first, {@link #DEFAULT_LIMIT} at most. */
    public static EventQuery all() {
        return ALL;
    }

    /** Only events of an account, by its twelve digits. */
    public EventQuery withAccount(String value) {
        return new EventQuery(value, eventName, user, sourceIp, errorsOnly, text, eventId, accessKey, since, until,
                after, limit);
    }

    /** Only events of that name, in any case. */
    public EventQuery withEventName(String value) {
        return new EventQuery(account, value, user, sourceIp, errorsOnly, text, eventId, accessKey, since, until,
                after, limit);
    }

    /** Only events whose user's name or ARN has that part, in any case. */
    public EventQuery withUser(String value) {
        return new EventQuery(account, eventName, value, sourceIp, errorsOnly, text, eventId, accessKey, since,
                until, after, limit);
    }

    /** Only events from that address. */
    public EventQuery withSourceIp(String value) {
        return new EventQuery(account, eventName, user, value, errorsOnly, text, eventId, accessKey, since, until,
                after, limit);
    }

    /** Only failed calls, or all. */
    public EventQuery withErrorsOnly(boolean value) {
        return new EventQuery(account, eventName, user, sourceIp, value, text, eventId, accessKey, since, until,
                after, limit);
    }

    /** Only events with that part in any column, in any case. */
    public EventQuery withText(String value) {
        return new EventQuery(account, eventName, user, sourceIp, errorsOnly, value, eventId, accessKey, since,
                until, after, limit);
    }

    /** Only events of that ID. */
    public EventQuery withEventId(String value) {
        return new EventQuery(account, eventName, user, sourceIp, errorsOnly, text, value, accessKey, since, until,
                after, limit);
    }

    /** Only events whose call was signed with that access key. */
    public EventQuery withAccessKey(String value) {
        return new EventQuery(account, eventName, user, sourceIp, errorsOnly, text, eventId, value, since, until,
                after, limit);
    }

    /** Only events of that time or later. */
    public EventQuery since(Instant value) {
        return new EventQuery(account, eventName, user, sourceIp, errorsOnly, text, eventId, accessKey, value, until,
                after, limit);
    }

    /** Only events before that time. */
    public EventQuery until(Instant value) {
        return new EventQuery(account, eventName, user, sourceIp, errorsOnly, text, eventId, accessKey, since, value,
                after, limit);
    }

    /**
     * Only events stored after a sequence, 0 for all of them, in the order of storing, so that whoever follows misses
     * none.
     */
    public EventQuery after(long sequence) {
        return new EventQuery(account, eventName, user, sourceIp, errorsOnly, text, eventId, accessKey, since, until,
                sequence, limit);
    }

    /** That many events at most. */
    public EventQuery limit(int value) {
        return new EventQuery(account, eventName, user, sourceIp, errorsOnly, text, eventId, accessKey, since, until,
                after, value);
    }
}
