package com.activeeye.workbench.aws.stack;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * One event of a stack, as CloudFormation tells it.
 *
 * @param id its ID, unique
 * @param time when it happened
 * @param resource the resource's name in the template; the stack's name for the stack itself
 * @param type the resource's type, for example {@code AWS::IAM::Role}
 * @param status for example {@code CREATE_IN_PROGRESS}
 * @param reason why; empty when CloudFormation does not say
 * @param requestToken the token of the request that it belongs to; empty for none
 */
public record StackEvent(String id, Instant time, String resource, String type, String status, String reason,
        String requestToken) {
    public StackEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(time);
        Objects.requireNonNull(resource);
        Objects.requireNonNull(type);
        Objects.requireNonNull(status);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(requestToken);
    }

    /** Whether something failed here. */
    public boolean isFailure() {
        return status.endsWith("_FAILED");
    }

    /** Whether this failure only follows from another one. */
    boolean isNoise() {
        return reason.toLowerCase(Locale.ROOT).contains("cancelled");
    }
}
