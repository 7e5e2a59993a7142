package com.activeeye.workbench.core.change;

import java.util.Objects;

/**
 * What of a plan a change belongs to, so that it can be found and taken back.
 *
 * @param credential the identity of the connector credential
 * @param step the kind of the step, for example {@code key-policy}
 * @param subject what the step changes, where the credential alone does not tell: the ARN of a key, for example
 */
public record ChangeTarget(String credential, String step, String subject) {
    /** A change that is no step of a plan. */
    public static final ChangeTarget NONE = new ChangeTarget("", "", "");

    public ChangeTarget {
        Objects.requireNonNull(credential);
        Objects.requireNonNull(step);
        Objects.requireNonNull(subject);
    }

    /** Whether it is a step, which can be taken back. */
    public boolean isStep() {
        return !step.isEmpty();
    }
}
