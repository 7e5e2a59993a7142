package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows a stack until CloudFormation has stopped working at it, and tells each event once, oldest first. */
final class StackFollower {
    private final StackReader reader;
    private final Pause pause;
    private final StackListener listener;
    private final Set<String> known = new HashSet<>();
    private final List<StackEvent> told = new ArrayList<>();

    StackFollower(StackReader reader, Pause pause, StackListener listener) {
        this.reader = reader;
        this.pause = pause;
        this.listener = listener;
    }

    /** Takes these events as history that is not to be told. */
    void skip(List<StackEvent> history) {
        history.forEach(event -> known.add(event.id()));
    }

    /**
     * Follows a stack.
     *
     * @param stackId the stack's ARN, by which a deleted one can still be read
     * @param progress is told each event, and asked for cancellation
     * @return the state in which it came to rest
     * @throws WorkbenchException of kind CANCELLED after Cancel, which leaves CloudFormation at work
     */
    StackState follow(String stackId, Progress progress) {
        try {
            StackState state = look(stackId, progress);
            while (state.isInProgress()) {
                pause.untilNext(progress);
                state = look(stackId, progress);
            }
            return state;
        } catch (WorkbenchException e) {
            throw e.kind() == FaultKind.CANCELLED ? StackTexts.fault(FaultKind.CANCELLED, "cancelled") : e;
        }
    }

    /** The state is read before the events, so that the last events of a stack at rest are never missed. */
    private StackState look(String stackId, Progress progress) {
        StackState state = reader.state(stackId, progress);
        for (StackEvent event : reader.events(stackId, progress)) {
            if (known.add(event.id())) {
                told.add(event);
                progress.report(event.resource() + ": " + event.status());
                listener.event(event);
            }
        }
        return state;
    }

    /** The events that were told, oldest first. */
    List<StackEvent> events() {
        return told;
    }
}
