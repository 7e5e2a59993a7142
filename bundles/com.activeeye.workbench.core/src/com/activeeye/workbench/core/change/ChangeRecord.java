package com.activeeye.workbench.core.change;

import com.activeeye.workbench.core.connector.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One line of the change log: a change in somebody's account, about to be made or made.
 *
 * @param id the same for the line before the change and the line after it
 * @param time when this line was written
 * @param phase whether the change is about to be made, was made, or failed
 * @param who the ARN of the identity that makes it
 * @param account the account that it is made in
 * @param what what is changed, in a few words
 * @param before the state before it, empty when there was none
 * @param after the state wanted, or the result
 * @param target the plan's step that was applied or undone; {@link ChangeTarget#NONE} for a single call of one
 */
public record ChangeRecord(UUID id, Instant time, Phase phase, String who, AccountId account, String what,
        String before, String after, ChangeTarget target) {

    /** Where a change stands. */
    public enum Phase { STARTED, DONE, FAILED }

    public ChangeRecord {
        Objects.requireNonNull(id);
        Objects.requireNonNull(time);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(account);
        // Lines that were written before there were plans have none.
        target = Objects.requireNonNullElse(target, ChangeTarget.NONE);
    }
}
