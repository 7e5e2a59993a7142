package com.activeeye.workbench.ingest.backfill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A backfill as it is recorded. What of it is done is in the ledger: a backfill that was broken off goes on with the
 * log files that the store does not have.
 *
 * @param id its identity
 * @param credential the name of the credential at the time
 * @param bucket the credential's bucket
 * @param from the first day of delivery, in UTC
 * @param to the last day, included
 * @param accounts whose log files, by their twelve digits
 * @param files how many it was to bring
 * @param bytes how many bytes these have
 * @param known how many more fitted, but were in the store or in quarantine already
 * @param plannedAt when it was listed
 * @param state how far it is
 * @param tally what it has brought so far
 */
public record Backfill(String id, String credential, String bucket, LocalDate from, LocalDate to,
        List<String> accounts, long files, long bytes, long known, Instant plannedAt, State state, Tally tally) {
    /** How far a backfill is. */
    public enum State {
        /** Its log files are listed. */
        PLANNED,
        /** It was begun, and has not come to its end: it is at work, or was broken off and can be resumed. */
        BEGUN,
        /** All its log files were looked at. */
        DONE,
        /** It was given up; what it has brought stays. */
        CANCELLED
    }

    /**
     * What a backfill has brought.
     *
     * @param files log files that need no more work
     * @param bytes how many bytes these have
     * @param events new events
     * @param failed log files that could not be read in several attempts; resuming tries them again
     */
    public record Tally(long files, long bytes, long events, long failed) {
        /** Nothing yet. */
        public static final Tally NONE = new Tally(0, 0, 0, 0);
    }

    public Backfill {
        Objects.requireNonNull(id);
        Objects.requireNonNull(credential);
        Objects.requireNonNull(bucket);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(plannedAt);
        Objects.requireNonNull(state);
        Objects.requireNonNull(tally);
        accounts = List.copyOf(accounts);
    }

    /** The same backfill in another state. */
    public Backfill withState(State value) {
        return new Backfill(id, credential, bucket, from, to, accounts, files, bytes, known, plannedAt, value, tally);
    }

    /** The same backfill with more brought. */
    public Backfill withTally(Tally value) {
        return new Backfill(id, credential, bucket, from, to, accounts, files, bytes, known, plannedAt, state, value);
    }

    /** Whether it can be run, or run on. */
    public boolean isOpen() {
        return state == State.PLANNED || state == State.BEGUN || state == State.DONE && tally.failed() > 0;
    }
}
