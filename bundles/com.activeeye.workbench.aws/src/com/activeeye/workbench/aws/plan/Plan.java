package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What is to change in AWS so that the log files of a credential's bucket arrive: steps, in their order. */
public final class Plan {
    private final ConnectorCredential credential;
    private final LogEncryption encryption;
    private final List<Step> steps;

    private Plan(ConnectorCredential credential, LogEncryption encryption, List<Step> steps) {
        this.credential = credential;
        this.encryption = encryption;
        this.steps = List.copyOf(steps);
    }

    /**
     * The plan of a credential. Which keys encrypt the log files is found out first, since each has a step of its own.
     *
     * @param context what it works with
     * @param credential the credential, with the pod's values
     * @param progress is told, and asked for cancellation
     * @return the plan; nothing of it has been observed yet
     * @throws WorkbenchException of kind WRONG_STATE when the pod is not set up, CANCELLED after Cancel
     */
    public static Plan of(PlanContext context, ConnectorCredential credential, Progress progress) {
        Pod pod = pod(context, credential);
        LogEncryption encryption = EncryptionFinder.find(context, credential, progress);
        List<StepWork> works = new ArrayList<>();
        works.add(new PodTopicWork(context, pod));
        works.add(new RoleStackWork(context, credential, encryption));
        works.add(new ReadPolicyWork(context, credential, encryption));
        encryption.keyArns().forEach(key -> works.add(new KeyPolicyWork(context, credential, key)));
        works.add(new NotificationWork(context, credential));
        return new Plan(credential, encryption,
                works.stream().map(work -> new Step(context, credential, work)).toList());
    }

    private static Pod pod(PlanContext context, ConnectorCredential credential) {
        return context.catalog().pod().filter(pod -> credential.podBinding().isPresent()).orElseThrow(
                () -> PlanTexts.fault(FaultKind.WRONG_STATE, "plan.no_pod", credential.displayName()));
    }

    /** Whose plan it is. */
    public ConnectorCredential credential() {
        return credential;
    }

    /** Which keys encrypt the log files, and how that was found out. */
    public LogEncryption encryption() {
        return encryption;
    }

    /** The steps, in the order in which they are applied. */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Looks at all steps, without changing anything.
     *
     * @return their states, in the order of the steps
     * @throws WorkbenchException of kind CANCELLED only
     */
    public List<StepState> observe(Progress progress) {
        return steps.stream().map(step -> step.observe(progress)).toList();
    }

    /**
     * Applies steps of some kinds as they were shown.
     *
     * @param planned the states as {@link #observe} gave them
     * @param chosen the kinds to apply; the others are left as they are
     * @param listener is told what happens to a stack
     * @param progress is told, and asked for cancellation
     * @return as the other {@code apply}
     */
    public List<StepResult> apply(List<StepState> planned, Set<StepKind> chosen, StackListener listener,
            Progress progress) {
        return apply(planned, state -> chosen.contains(state.kind()), PlanListener.of(listener), progress);
    }

    /**
     * Applies steps as they were shown, one after the other, and ends at the first that fails: the later ones build on
     * it.
     *
     * @param planned the states as {@link #observe} gave them, which are compared with what is there right before each
     *        change
     * @param chosen tells which of them to apply; the others are left as they are
     * @param listener is told what happens
     * @param progress is told, and asked for cancellation
     * @return what came of each chosen step: what was done, what failed and why, what was left out after that
     */
    public List<StepResult> apply(List<StepState> planned, Predicate<StepState> chosen, PlanListener listener,
            Progress progress) {
        List<StepResult> results = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (chosen.test(planned.get(i))) {
                listener.begins(planned.get(i));
                boolean failed = results.stream().anyMatch(result -> !result.succeeded());
                results.add(failed ? leftOut(steps.get(i)) : apply(steps.get(i), planned.get(i), listener, progress));
                listener.ended(results.getLast());
            }
        }
        return results;
    }

    private static StepResult leftOut(Step step) {
        return new StepResult(step.kind(), step.subject(), Outcome.LEFT_OUT, Optional.empty(),
                PlanTexts.get("step.left_out"));
    }

    private static StepResult apply(Step step, StepState planned, StackListener listener, Progress progress) {
        try {
            return step.apply(planned, listener, progress);
        } catch (WorkbenchException e) {
            return new StepResult(step.kind(), step.subject(), Outcome.FAILED, Optional.empty(), e.advice());
        }
    }

    /**
     * The step that made a change, to be taken back.
     *
     * @param context what it works with
     * @param applied the step as the change log has it
     * @return the step
     * @throws WorkbenchException of kind WRONG_STATE when the change is no step of a plan, NOT_FOUND when its credential
     *         or the pod is not recorded any more
     */
    public static Step stepOf(PlanContext context, ChangeRecord applied) {
        if (!applied.target().isStep()) {
            throw PlanTexts.fault(FaultKind.WRONG_STATE, "undo.no_step", applied.what());
        }
        ConnectorCredential credential = context.catalog().credentials().all().stream()
                .filter(one -> one.id().toString().equals(applied.target().credential())).findFirst()
                .orElseThrow(() -> PlanTexts.fault(FaultKind.NOT_FOUND, "undo.no_credential"));
        LogEncryption unasked = new LogEncryption(new TreeSet<>(), true, List.of(), List.of());
        return new Step(context, credential, switch (StepKind.parse(applied.target().step())) {
            case POD_TOPIC -> new PodTopicWork(context, pod(context, credential));
            case ROLE_STACK -> new RoleStackWork(context, credential, unasked);
            case READ_POLICY -> new ReadPolicyWork(context, credential, unasked);
            case KEY_POLICY -> new KeyPolicyWork(context, credential, applied.target().subject());
            case BUCKET_NOTIFICATION -> new NotificationWork(context, credential);
        });
    }
}
