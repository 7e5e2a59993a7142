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
     * Counts what would be put back.
     *
     * @param progress is asked for cancellation
     * @return how many dead letters there are, as SQS tells it approximately; at least 0
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind WRONG_STATE when the pod is not set up or
     *         its dead-letter queue is gone; of another kind when AWS cannot be asked
     */
    public long count(Progress progress) {
        return DeadLetters.count(workbench.podSession(), workbench.requirePod(), workbench.changeLog(), progress);
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
