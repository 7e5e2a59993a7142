package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;

/** The messages that were tried in vain, which SQS has set aside. */
public final class DeadLetters {
    private DeadLetters() {
    }

    /**
     * Begins to put all dead letters back on the queue; SQS goes on with it by itself.
     *
     * @param session the pod's session
     * @param pod the pod as recorded
     * @param log where the change is written down
     * @param progress is told, and asked for cancellation
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when AWS refuses, for example because it is at it
     *         already
     */
    public static void redrive(AwsSession session, Pod pod, ChangeLog log, Progress progress) {
        new Changes(log, session).make(PodTexts.get("doing.redrive"), pod.deadLetterQueueArn(), pod.queueArn(),
                progress, () -> session.sqs(pod.homeRegion()).startMessageMoveTask(
                        task -> task.sourceArn(pod.deadLetterQueueArn()).destinationArn(pod.queueArn())).taskHandle());
    }
}
