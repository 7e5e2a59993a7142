package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.aws.stack.StackEvent;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackResult;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of a stack's deployment or deletion while it goes on. All methods may be called from any thread. */
public final class StackRun implements StackListener {
    private static final Texts TEXTS = Texts.beside(StackRun.class);

    private final Runnable changed;
    private final List<StackEvent> events = new ArrayList<>();
    private Phase phase = Phase.IDLE;
    private String words = "";
    private Optional<StackResult> result = Optional.empty();

    /** Where it stands. */
    public enum Phase {
        /** It has not begun. */
        IDLE,
        /** The stack is being deployed. */
        DEPLOYING,
        /** The stack is being deleted. */
        DELETING,
        /** It came to the wanted end. */
        SUCCEEDED,
        /** It came to another end. */
        FAILED,
        /** Nobody waits for it any more; CloudFormation goes on. */
        STOPPED;

        /** Whether it goes on. */
        public boolean isRunning() {
            return this == DEPLOYING || this == DELETING;
        }
    }

    /**
     * How it stands at one moment.
     *
     * @param phase where it stands
     * @param words the same in words
     * @param events the stack's events, oldest first
     * @param cause the failed event that all others follow from; empty when nothing failed
     * @param advice what to do about a failure; empty when nothing failed
     * @param state the stack as it is in the end; empty before
     */
    public record Snapshot(Phase phase, String words, List<StackEvent> events, Optional<StackEvent> cause,
            String advice, Optional<StackState> state) {
    }

    /**
     * A run that has not begun.
     *
     * @param changed is called after every change, on the thread that made it
     */
    public StackRun(Runnable changed) {
        this.changed = changed;
    }

    /** Begins, with nothing known. */
    public void begin(Phase running) {
        update(() -> {
            phase = running;
            words = TEXTS.get(running == Phase.DELETING ? "run.deleting" : "run.deploying");
            events.clear();
            result = Optional.empty();
        });
    }

    @Override
    public void event(StackEvent event) {
        update(() -> events.add(event));
    }

    @Override
    public void notice(String text) {
        update(() -> words = text);
    }

    /** Takes how it ended. */
    public void ended(StackResult end) {
        update(() -> {
            result = Optional.of(end);
            phase = end.succeeded() ? Phase.SUCCEEDED : Phase.FAILED;
            words = switch (end.outcome()) {
                case UNCHANGED -> TEXTS.get(end.state().exists() ? "run.unchanged" : "run.nothing");
                case CREATED -> TEXTS.get("run.created");
                case UPDATED -> TEXTS.get("run.updated");
                case DELETED -> TEXTS.get("run.deleted");
                case FAILED -> end.state().exists() ? TEXTS.get("run.failed", end.state().status())
                        : TEXTS.get("run.taken_back");
            } + end.roleArn().map(arn -> " " + TEXTS.get("run.role", arn)).orElse("");
        });
    }

    /** Takes why it could not be carried out. */
    public void failed(String why) {
        update(() -> {
            phase = Phase.FAILED;
            words = why;
        });
    }

    /** Takes that nobody waits for it any more. */
    public void stopped() {
        update(() -> {
            phase = Phase.STOPPED;
            words = TEXTS.get("run.stopped");
        });
    }

    private void update(Runnable change) {
        synchronized (this) {
            change.run();
        }
        changed.run();
    }

    /** How it stands now. */
    public synchronized Snapshot snapshot() {
        Optional<StackEvent> cause = phase == Phase.SUCCEEDED ? Optional.empty() : cause();
        String advice = phase != Phase.FAILED || result.isEmpty() ? ""
                : TEXTS.get(neverCreated() ? "advice.never_created" : "advice.mend");
        return new Snapshot(phase, words, List.copyOf(events), cause, advice, result.map(StackResult::state));
    }

    private Optional<StackEvent> cause() {
        return new StackResult(StackResult.Outcome.FAILED, StackState.MISSING, events).cause();
    }

    private boolean neverCreated() {
        return result.map(end -> end.state().status()).filter(status -> status.startsWith("ROLLBACK")
                || status.equals("CREATE_FAILED")).isPresent();
    }
}
