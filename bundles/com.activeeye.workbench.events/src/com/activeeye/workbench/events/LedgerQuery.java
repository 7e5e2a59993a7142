package com.activeeye.workbench.events;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which entries of the ledger are asked for; an empty set or text restricts nothing.
 *
 * @param outcomes what became of the log files
 * @param reasons why they were not ingested
 * @param account the account that their keys name, exactly
 * @param text a part of the bucket's name, the key or the detail, in any case
 * @param since the earliest time at which the entry was made, inclusive; {@link Instant#MIN} for no limit
 * @param incomplete only ingested log files of which events were left out
 * @param limit how many at most, 1 or more
 */
public record LedgerQuery(Set<LedgerOutcome> outcomes, Set<LedgerReason> reasons, String account, String text,
        Instant since, boolean incomplete, int limit) {
    /** What a query without a limit of its own returns at most. */
    public static final int DEFAULT_LIMIT = 1_000;

    private static final LedgerQuery ALL =
            new LedgerQuery(Set.of(), Set.of(), "", "", Instant.MIN, false, DEFAULT_LIMIT);

    /** @throws IllegalArgumentException when the limit is below 1 */
    public LedgerQuery {
        outcomes = Set.copyOf(outcomes);
        reasons = Set.copyOf(reasons);
        Objects.requireNonNull(account);
        Objects.requireNonNull(text);
        Objects.requireNonNull(since);
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    /** All entries, newest first, {@link #DEFAULT_LIMIT} at most. */
    public static LedgerQuery all() {
        return ALL;
    }

    /** Only log files of which one of these became; all when none is named. */
    public LedgerQuery withOutcomes(Set<LedgerOutcome> values) {
        return new LedgerQuery(values, reasons, account, text, since, incomplete, limit);
    }

    /** Only log files that were not ingested for one of these reasons; all when none is named. */
    public LedgerQuery withReasons(Set<LedgerReason> values) {
        return new LedgerQuery(outcomes, values, account, text, since, incomplete, limit);
    }

    /** Only log files that were not ingested for that reason. */
    public LedgerQuery withReason(LedgerReason value) {
        return withReasons(EnumSet.of(value));
    }

    /** Only log files of an account, by its twelve digits. */
    public LedgerQuery withAccount(String value) {
        return new LedgerQuery(outcomes, reasons, value, text, since, incomplete, limit);
    }

    /** Only log files with that part in bucket, key or detail, in any case. */
    public LedgerQuery withText(String value) {
        return new LedgerQuery(outcomes, reasons, account, value, since, incomplete, limit);
    }

    /** Only entries made at that time or later. */
    public LedgerQuery since(Instant value) {
        return new LedgerQuery(outcomes, reasons, account, text, value, incomplete, limit);
    }

    /** Only ingested log files of which events were left out, because the connector of their account was disabled. */
    public LedgerQuery onlyIncomplete() {
        return new LedgerQuery(outcomes, reasons, account, text, since, true, limit);
    }

    /** That many entries at most. */
    public LedgerQuery limit(int value) {
        return new LedgerQuery(outcomes, reasons, account, text, since, incomplete, value);
    }
}
