package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;

/** The messages that were tried in vain, which SQS has set aside. */
public final class DeadLetters {
    private DeadLetters() {
    }

    /**
     * Counts the dead letters.
     *
     * @param session the pod's session
     * @param pod the pod as recorded
     * @param log where changes are written down; counting makes none
     * @param progress is asked for cancellation
     * @return how many there are, as SQS tells it approximately; at least 0
     * @throws WorkbenchException of kind WRONG_STATE when the dead-letter queue is gone; of another kind when AWS
     *         cannot be asked
     */
    public static long count(AwsSession session, Pod pod, ChangeLog log, Progress progress) {
        QueueView queue = PodQueues.view(Pod.DEAD_LETTER_QUEUE_NAME, new PodQueues(new Changes(log, session), pod)
                .observe(Pod.DEAD_LETTER_QUEUE_NAME, progress));
        if (!queue.exists()) {
            throw new WorkbenchException(FaultKind.WRONG_STATE, PodTexts.get("queue.missing", queue.name()),
                    PodTexts.get("queue.missing.todo"));
        }
        return queue.waiting();
    }

    /**
     * Begins to put all dead letters back on the queue; SQS goes on with it by itself.
     *
     * @param session the pod's session
     * @param pod the pod as recorded
     * @param log where the change is written down
     * @param progress is told, and asked for cancellation
     * @throws WorkbenchException when AWS refuses, for example because it is at it
     *         already
     */
    public static void redrive(AwsSession session, Pod pod, ChangeLog log, Progress progress) {
        new Changes(log, session).make(PodTexts.get("doing.redrive"), pod.deadLetterQueueArn(), pod.queueArn(),
                progress, () -> session.sqs(pod.homeRegion()).startMessageMoveTask(
                        task -> task.sourceArn(pod.deadLetterQueueArn()).destinationArn(pod.queueArn())).taskHandle());
    }
}
