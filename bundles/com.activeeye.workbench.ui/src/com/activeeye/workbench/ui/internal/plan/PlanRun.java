package com.activeeye.workbench.ui.internal.plan;

import com.activeeye.workbench.aws.plan.PlanListener;
import com.activeeye.workbench.aws.plan.StepResult;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.stack.StackChangeSet;
import com.activeeye.workbench.aws.stack.StackEvent;
import com.activeeye.workbench.aws.stack.StackResult;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is known of a plan while it is observed or applied. All methods may be called from any thread. */
final class PlanRun implements PlanListener {
    private static final Texts TEXTS = Texts.beside(PlanRun.class);

    private final Runnable changed;
    private final Predicate<StackChangeSet> asking;
    private final List<StepResult> results = new ArrayList<>();
    private final List<StackEvent> events = new ArrayList<>();
    private Phase phase = Phase.IDLE;
    private Optional<StepState> current = Optional.empty();
    private Optional<StackChangeSet> changeSet = Optional.empty();
    private String words = "";

    /** Where it stands. */
    enum Phase {
        /** Nothing is under way. */
        IDLE,
        /** The steps are being looked at. */
        OBSERVING,
        /** The steps are being applied. */
        APPLYING
    }

    /**
     * How it stands at one moment.
     *
     * @param phase where it stands
     * @param words the same in words; empty while nothing was begun
     * @param current the step that is being applied
     * @param results what came of the steps before
     * @param events what happened to stacks, oldest first
     * @param cause the failed event that all others follow from; empty when nothing failed
     * @param changeSet what CloudFormation has worked out that it would do; empty before
     */
    record Snapshot(Phase phase, String words, Optional<StepState> current, List<StepResult> results,
            List<StackEvent> events, Optional<StackEvent> cause, Optional<StackChangeSet> changeSet) {
        boolean isRunning() {
            return phase != Phase.IDLE;
        }

        /** What came of a step. */
        Optional<StepResult> of(StepState step) {
            return results.stream().filter(result -> StepKey.of(result).equals(StepKey.of(step))).findFirst();
        }

        /** Whether all that was begun came to its wanted end. */
        boolean succeeded() {
            return !results.isEmpty() && results.stream().allMatch(StepResult::succeeded);
        }

        /** Why the first step that failed did so. */
        Optional<StepResult> failure() {
            return results.stream().filter(result -> !result.succeeded()).findFirst();
        }
    }

    /**
     * A run that has not begun.
     *
     * @param changed is called after every change, on the thread that made it
     * @param asking is asked whether a change set is wanted, on the thread that applies the plan
     */
    PlanRun(Runnable changed, Predicate<StackChangeSet> asking) {
        this.changed = changed;
        this.asking = asking;
    }

    /** Begins to look; what was applied before stays known. */
    void observing() {
        update(() -> {
            phase = Phase.OBSERVING;
            words = TEXTS.get("run.observing");
        });
    }

    /** Begins to apply, with nothing known. */
    void applying() {
        update(() -> {
            phase = Phase.APPLYING;
            words = TEXTS.get("run.applying");
            results.clear();
            events.clear();
            changeSet = Optional.empty();
        });
    }

    @Override
    public void begins(StepState planned) {
        update(() -> {
            current = Optional.of(planned);
            words = TEXTS.get("run.step", planned.kind().title(), planned.subject());
        });
    }

    @Override
    public void ended(StepResult result) {
        update(() -> {
            current = Optional.empty();
            results.add(result);
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

    @Override
    public boolean accepts(StackChangeSet proposed) {
        update(() -> changeSet = Optional.of(proposed));
        return asking.test(proposed);
    }

    /** Hands progress on, and shows what is being looked at. */
    Progress watching(Progress progress) {
        return new Progress() {
            @Override
            public void report(String what) {
                progress.report(what);
                update(() -> words = phase == Phase.OBSERVING ? what : words);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    /** Takes that it has ended, in words. */
    void ended(String how) {
        update(() -> {
            phase = Phase.IDLE;
            current = Optional.empty();
            words = how;
        });
    }

    /** Takes that all steps were gone through. */
    void applied() {
        Snapshot now = snapshot();
        ended(now.failure().map(failed -> TEXTS.get("run.failed", failed.kind().title()))
                .orElseGet(() -> TEXTS.get("run.applied")));
    }

    /** Takes that nobody waits any more. The step that was under way may still be carried out. */
    void stopped() {
        Snapshot now = snapshot();
        ended(now.phase() == Phase.OBSERVING ? TEXTS.get("run.stopped.observing")
                : now.current().map(step -> TEXTS.get("run.stopped.step", step.kind().title(), step.subject()))
                        .orElseGet(() -> TEXTS.get("run.stopped")));
    }

    private void update(Runnable change) {
        synchronized (this) {
            change.run();
        }
        changed.run();
    }

    /** How it stands now. */
    synchronized Snapshot snapshot() {
        boolean failed = results.stream().anyMatch(result -> !result.succeeded());
        Optional<StackEvent> cause = failed
                ? new StackResult(StackResult.Outcome.FAILED, StackState.MISSING, events).cause() : Optional.empty();
        return new Snapshot(phase, words, current, List.copyOf(results), List.copyOf(events), cause,
                changeSet);
    }
}
