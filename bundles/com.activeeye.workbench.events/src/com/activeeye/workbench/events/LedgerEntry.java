package com.activeeye.workbench.events;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What became of one log file; the store has one entry per log file, the latest.
 *
 * @param file the log file
 * @param outcome what became of it
 * @param reason why it was not ingested
 * @param detail more about the reason in words; may be empty
 * @param account the account that its key names; empty when it names none
 * @param region the region that its key names; empty when it names none
 * @param events how many events it brought that were not in the store
 * @param duplicates how many of its events were in the store already, or twice in it
 * @param leftOutOf how many of its events were left out because the connector of their own account was disabled, by the
 *        twelve digits of that account; see {@link EventWriter#commit(java.util.List)} for how they come in later
 * @param bytes its size as fetched; 0 when it was not
 * @param sha256 the SHA-256 of it as fetched, in lower-case hexadecimal digits; empty when it was not
 * @param deliveredAt when CloudTrail delivered it; {@link Instant#EPOCH} when that is not known
 * @param ingestedAt when this entry was made
 */
public record LedgerEntry(LogFileId file, LedgerOutcome outcome, LedgerReason reason, String detail, String account,
        String region, int events, int duplicates, Map<String, Integer> leftOutOf, long bytes, String sha256,
        Instant deliveredAt,
        Instant ingestedAt) {
    public LedgerEntry {
        Objects.requireNonNull(file);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(detail);
        leftOutOf = Map.copyOf(leftOutOf);
        Objects.requireNonNull(deliveredAt);
        Objects.requireNonNull(ingestedAt);
    }

    /** An entry for a log file that is ingested; the store counts its events. */
    public static LedgerEntry ingested(LogFileId file, String account, String region, Instant deliveredAt,
            Instant now) {
        return new LedgerEntry(file, LedgerOutcome.INGESTED, LedgerReason.NONE, "", account, region, 0, 0, Map.of(),
                0, "",
                deliveredAt, now);
    }

    /** An entry for a log file that is left out. */
    public static LedgerEntry skipped(LogFileId file, LedgerReason reason, String detail, String account,
            String region, Instant deliveredAt, Instant now) {
        return new LedgerEntry(file, LedgerOutcome.SKIPPED, reason, detail, account, region, 0, 0, Map.of(), 0, "",
                deliveredAt, now);
    }

    /** An entry for a log file whose bytes are in quarantine. */
    public static LedgerEntry quarantined(LogFileId file, LedgerReason reason, String detail, String account,
            String region, long bytes, String sha256, Instant deliveredAt, Instant now) {
        return new LedgerEntry(file, LedgerOutcome.QUARANTINED, reason, detail, account, region, 0, 0, Map.of(), bytes,
                sha256, deliveredAt, now);
    }

    /** How many of its events were left out in all. */
    public int leftOut() {
        return leftOutOf.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same entry with what was counted while its events were stored. */
    public LedgerEntry withCounts(int newEvents, int duplicateEvents) {
        return new LedgerEntry(file, outcome, reason, detail, account, region, newEvents, duplicateEvents, leftOutOf,
                bytes, sha256, deliveredAt, ingestedAt);
    }

    /** The same entry with the numbers of events that were left out, by their account. */
    public LedgerEntry withLeftOut(Map<String, Integer> counts) {
        return new LedgerEntry(file, outcome, reason, detail, account, region, events, duplicates, counts, bytes,
                sha256, deliveredAt, ingestedAt);
    }

    /** The same entry with the size and the SHA-256 of the file as it came. */
    public LedgerEntry withOriginal(OriginalFile original) {
        return new LedgerEntry(file, outcome, reason, detail, account, region, events, duplicates, leftOutOf,
                original.bytes(), original.sha256(), deliveredAt, ingestedAt);
    }
}
