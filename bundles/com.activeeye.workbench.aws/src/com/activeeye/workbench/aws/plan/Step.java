package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.activeeye.workbench.aws.session.Identity;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.change.Change;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.change.ChangeRecord.Phase;
import com.activeeye.workbench.core.change.ChangeTarget;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One step of a plan: observed without changing anything, applied only as long as nobody has changed what was
 * observed, verified, and taken back from what the change log has kept.
 */
public final class Step {
    private static final int LOOKS = 5;

    private final PlanContext context;
    private final ConnectorCredential credential;
    private final StepWork work;

    Step(PlanContext context, ConnectorCredential credential, StepWork work) {
        this.context = context;
        this.credential = credential;
        this.work = work;
    }

    /** The kind of the step. */
    public StepKind kind() {
        return work.kind();
    }

    /** What it changes, as a person would look for it. */
    public String subject() {
        return work.subject();
    }

    /**
     * Looks at what is there, without changing anything.
     *
     * @param progress is told, and asked for cancellation
     * @return the state; what stands in the way, or why AWS could not be asked, is a part of it, not an exception
     * @throws WorkbenchException of kind CANCELLED only
     */
    public StepState observe(Progress progress) {
        progress.checkCancelled();
        progress.report(PlanTexts.get("progress.observe", kind().title()));
        String actor = "";
        try {
            actor = work.session().identity().arn();
            return state(work.show(progress), actor);
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.CANCELLED) {
                throw e;
            }
            boolean inTheWay = e.kind() == FaultKind.WRONG_STATE || e.kind() == FaultKind.ALREADY_EXISTS;
            return state(new Seen(inTheWay ? Verdict.BLOCKED : Verdict.UNCHECKED, "", "", e.advice(), List.of()),
                    actor);
        }
    }

    private StepState state(Seen seen, String actor) {
        return new StepState(kind(), subject(), work.account(), seen.verdict(), seen.before(), seen.wanted(),
                seen.why(), seen.notes(), seen.unchecked(), actor, work.actions());
    }

    /**
     * Makes the change that was planned, and no other.
     *
     * @param planned the state as it was shown
     * @param listener is told what happens to a stack
     * @param progress is told, and asked for cancellation
     * @return UNCHANGED when there was nothing to do, else APPLIED with the change's identity
     * @throws WorkbenchException of kind WRONG_STATE when the step is blocked, could not be checked, when what is there
     *         is not what was shown any more, or when it is not as wanted afterwards; of any kind when AWS refuses
     */
    public StepResult apply(StepState planned, StackListener listener, Progress progress) {
        if (planned.verdict() == Verdict.NOTHING_TO_DO) {
            return result(Outcome.UNCHANGED, Optional.empty());
        }
        if (planned.verdict() != Verdict.CHANGE) {
            throw PlanTexts.fault(FaultKind.WRONG_STATE, "step.not_possible", kind().title(), planned.why());
        }
        progress.checkCancelled();
        Seen now = work.see(progress);
        if (!Documents.fingerprint(now.before(), now.wanted()).equals(planned.fingerprint())) {
            throw PlanTexts.fault(FaultKind.WRONG_STATE, "step.moved", kind().title(), subject());
        }
        if (now.verdict() != Verdict.CHANGE) {
            throw PlanTexts.fault(FaultKind.WRONG_STATE, "step.not_possible", kind().title(), now.why());
        }
        UUID id = UUID.randomUUID();
        context.log().record(id, change(PlanTexts.get("doing.apply", kind().title(), subject()), now.before(),
                now.wanted()), () -> {
                    work.make(now, listener, progress);
                    // AWS may add to what it was told, as it does to the policy of a new topic.
                    return verified(seen -> seen.verdict() == Verdict.NOTHING_TO_DO, progress);
                }, after -> after);
        return result(Outcome.APPLIED, Optional.of(id));
    }

    private Change change(String what, String before, String wanted) {
        Identity who = work.session().identity();
        return new Change(who.arn(), who.account(), what, before, wanted,
                new ChangeTarget(credential.id().toString(), kind().id(), subject()));
    }

    private StepResult result(Outcome outcome, Optional<UUID> change) {
        return new StepResult(kind(), subject(), outcome, change, "");
    }

    /** Reads until what was set shows, which AWS may take seconds for. */
    private String verified(Predicate<Seen> asWanted, Progress progress) {
        for (int i = 1; i < LOOKS; i++) {
            Seen now = work.see(progress);
            if (asWanted.test(now)) {
                return now.before();
            }
            context.pause().untilNext(progress);
        }
        throw PlanTexts.fault(FaultKind.WRONG_STATE, "step.unverified", kind().title(), subject());
    }

    /**
     * Looks whether what is there is what is wanted.
     *
     * @return the state; its verdict tells
     * @throws WorkbenchException of kind CANCELLED only
     */
    public StepState verify(Progress progress) {
        return observe(progress);
    }

    /**
     * Takes an applied step back to what was there before it.
     *
     * @param applied the step as the change log has it
     * @param listener is told what happens to a stack
     * @param progress is told, and asked for cancellation
     * @return UNDONE with the identity of the change that took it back, which can be taken back in turn
     * @throws WorkbenchException of kind WRONG_STATE when the change was not made, when what is there is not what it
     *         left any more, or when it cannot be put back; of any kind when AWS refuses
     */
    public StepResult undo(ChangeRecord applied, StackListener listener, Progress progress) {
        if (applied.phase() != Phase.DONE) {
            throw PlanTexts.fault(FaultKind.WRONG_STATE, "undo.not_made", applied.what());
        }
        String now = work.see(progress).before();
        if (!Documents.same(now, applied.after())) {
            throw PlanTexts.fault(FaultKind.WRONG_STATE, "undo.moved", kind().title(), subject());
        }
        UUID id = UUID.randomUUID();
        context.log().record(id, change(PlanTexts.get("doing.undo", kind().title(), subject()), now,
                applied.before()), () -> {
                    work.restore(applied.before(), listener, progress);
                    return verified(seen -> Documents.same(seen.before(), applied.before()), progress);
                }, after -> after);
        return result(Outcome.UNDONE, Optional.of(id));
    }
}
