package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.pod.DeadLetters;
import com.activeeye.workbench.core.progress.Progress;

/** Puts the dead letters back on the pod's queue, once what they failed for is mended. */
public final class RedriveDeadLetters {
    private final Workbench workbench;

    public RedriveDeadLetters(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Begins to put them back; SQS goes on with it by itself.
     *
     * @param progress is told, and asked for cancellation
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind WRONG_STATE when the pod is not set up; of
     *         another kind when AWS refuses
     */
    public void run(Progress progress) {
        DeadLetters.redrive(workbench.podSession(), workbench.requirePod(), workbench.changeLog(), progress);
    }
}
