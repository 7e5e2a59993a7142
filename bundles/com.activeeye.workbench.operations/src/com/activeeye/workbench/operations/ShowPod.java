package com.activeeye.workbench.operations;

import com.activeeye.workbench.aws.pod.PodSetup;
import com.activeeye.workbench.aws.pod.PodView;
import com.activeeye.workbench.core.progress.Progress;

/** Looks at what there is of the pod in AWS. */
public final class ShowPod {
    private final Workbench workbench;

    public ShowPod(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Looks at the pod, without changing anything.
     *
     * @param progress is asked for cancellation
     * @return topics, queue, dead-letter queue, and what is wrong with them
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind WRONG_STATE when the pod is not set up; of
     *         another kind when AWS cannot be asked
     */
    public PodView run(Progress progress) {
        return new PodSetup(workbench.changeLog()).inspect(workbench.podSession(), workbench.requirePod(),
                workbench.catalog().credentials().all(), progress);
    }
}
