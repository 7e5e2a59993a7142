package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.plan.Plan;
import com.activeeye.workbench.aws.plan.PlanContext;
import com.activeeye.workbench.aws.plan.Step;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import java.util.List;

/** Reaches the plan of a credential, and the steps that were applied. */
public final class Plans {
    private static final Texts TEXTS = Texts.beside(Plans.class);

    private Plans() {
    }

    /**
     * The plan of a credential.
     *
     * @param workbench the workbench
     * @param credential the credential
     * @param progress is told, and asked for cancellation
     * @return the plan, to be observed and applied
     * @throws WorkbenchException as {@link Plan#of} does
     */
    public static Plan of(Workbench workbench, ConnectorCredential credential, Progress progress) {
        return Plan.of(context(workbench), credential, progress);
    }

    static PlanContext context(Workbench workbench) {
        return new PlanContext(workbench.sessions(), workbench.catalog(), workbench.changeLog());
    }

    /**
     * A change of the change log.
     *
     * @param workbench the workbench
     * @param id its identity, or the beginning of it that no other has
     * @return how it stood last
     * @throws WorkbenchException of kind NOT_FOUND when there is none, or more than one
     */
    public static ChangeRecord change(Workbench workbench, String id) {
        List<ChangeRecord> found = workbench.changeLog().history().changes().stream()
                .filter(change -> !id.isBlank() && change.id().toString().startsWith(id.strip())).toList();
        if (found.size() != 1) {
            throw new WorkbenchException(FaultKind.NOT_FOUND,
                    TEXTS.get(found.isEmpty() ? "change.unknown" : "change.ambiguous", id),
                    TEXTS.get("change.unknown.todo"));
        }
        return found.getFirst();
    }

    /**
     * The step that made a change, to be taken back.
     *
     * @param workbench the workbench
     * @param applied the change
     * @return the step
     * @throws WorkbenchException as {@link Plan#stepOf} does
     */
    public static Step stepOf(Workbench workbench, ChangeRecord applied) {
        return Plan.stepOf(context(workbench), applied);
    }
}
