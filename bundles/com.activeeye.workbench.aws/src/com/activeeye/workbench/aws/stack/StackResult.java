package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a deployment or deletion ended.
 *
 * @param outcome what came of it
 * @param state the stack at the end
 * @param events its events, oldest first
 */
public record StackResult(Outcome outcome, StackState state, List<StackEvent> events) {

    /** What came of it. */
    public enum Outcome { UNCHANGED, CREATED, UPDATED, DELETED, FAILED }

    public StackResult {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(state);
        events = List.copyOf(events);
    }

    /** Whether the stack is as wanted. */
    public boolean succeeded() {
        return outcome != Outcome.FAILED;
    }

    /** The first failed event in time, which is the cause of all that follows; empty when nothing failed. */
    public Optional<StackEvent> cause() {
        Optional<StackEvent> first = events.stream().filter(StackEvent::isFailure)
                .filter(event -> !event.isNoise()).findFirst();
        return first.or(() -> events.stream().filter(StackEvent::isFailure).findFirst());
    }

    /** The ARN of the read role; empty when the template does not tell or the stack is not complete. */
    public Optional<String> roleArn() {
        return Optional.ofNullable(state.outputs().get("RoleArn"));
    }

    /**
     * This result, when it is a success.
     *
     * @throws WorkbenchException of kind WRONG_STATE that tells the cause, when it is not
     */
    public StackResult orThrow() {
        if (succeeded()) {
            return this;
        }
        String why = cause().map(event -> StackTexts.get("failed.cause", event.resource(), event.reason()))
                .orElse(state.reason());
        throw StackTexts.fault(FaultKind.WRONG_STATE, "failed", state.status(), why);
    }
}
