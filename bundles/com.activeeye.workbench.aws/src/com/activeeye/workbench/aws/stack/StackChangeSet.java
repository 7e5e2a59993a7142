package com.activeeye.workbench.aws.stack;

import java.util.List;
import java.util.Objects;

/**
 * What CloudFormation would do, worked out by itself, and not done yet.
 *
 * @param id the change set's ARN
 * @param stackId the stack's ARN
 * @param create whether it makes the stack; it changes one otherwise
 * @param changes what it would do to each resource; empty when it would change nothing
 */
public record StackChangeSet(String id, String stackId, boolean create, List<StackChange> changes) {
    public StackChangeSet {
        Objects.requireNonNull(id);
        Objects.requireNonNull(stackId);
        changes = List.copyOf(changes);
    }
}
