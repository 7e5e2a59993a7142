package com.activeeye.workbench.aws.stack;

import java.util.Objects;

/**
 * A resource of a stack that somebody has changed by other means than the stack.
 *
 * @param resource its logical ID in the template
 * @param type its type, for example {@code AWS::IAM::Role}
 * @param status {@code MODIFIED} or {@code DELETED}
 * @param expected its properties as the template has them, as JSON
 * @param actual its properties as they are, as JSON; empty when it was deleted
 */
public record StackDrift(String resource, String type, String status, String expected, String actual) {
    public StackDrift {
        Objects.requireNonNull(resource);
        Objects.requireNonNull(type);
        Objects.requireNonNull(status);
        Objects.requireNonNull(expected);
        Objects.requireNonNull(actual);
    }
}
