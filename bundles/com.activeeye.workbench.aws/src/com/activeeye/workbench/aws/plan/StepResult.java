package com.activeeye.workbench.aws.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of applying or undoing a step.
 *
 * @param kind the kind of the step
 * @param subject what it changes
 * @param outcome what came of it
 * @param change the identity of the change in the change log, by which it can be taken back; absent when nothing was
 *        changed
 * @param message why it failed or was left out, and what to do next; empty otherwise
 */
public record StepResult(StepKind kind, String subject, Outcome outcome, Optional<UUID> change, String message) {

    /** What came of it. */
    public enum Outcome { UNCHANGED, APPLIED, UNDONE, FAILED, LEFT_OUT }

    public StepResult {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(change);
        Objects.requireNonNull(message);
    }

    /** Whether what is there is what was wanted. */
    public boolean succeeded() {
        return outcome != Outcome.FAILED && outcome != Outcome.LEFT_OUT;
    }
}
