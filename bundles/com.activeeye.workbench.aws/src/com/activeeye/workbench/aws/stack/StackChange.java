package com.activeeye.workbench.aws.stack;

import java.util.List;
import java.util.Objects;

/**
 * What a change set would do to one resource.
 *
 * @param action {@code Add}, {@code Modify} or {@code Remove}
 * @param resource its logical ID in the template
 * @param type its type, for example {@code AWS::IAM::Role}
 * @param physicalId its name or ARN; empty for one that is not there yet
 * @param replacement whether a change makes it anew: {@code True}, {@code False} or {@code Conditional}; empty for
 *        what is added or removed
 * @param properties the properties that change
 */
public record StackChange(String action, String resource, String type, String physicalId, String replacement,
        List<String> properties) {
    public StackChange {
        Objects.requireNonNull(action);
        Objects.requireNonNull(resource);
        Objects.requireNonNull(type);
        Objects.requireNonNull(physicalId);
        Objects.requireNonNull(replacement);
        properties = List.copyOf(properties);
    }
}
