package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.pod.Pod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** No message was tried in vain until SQS set it aside. */
final class DeadLettersProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.DEAD_LETTERS;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return subject.pod().map(pod -> new Permission(pod.account(), List.of(QueueProbe.READ, "sqs:GetQueueUrl"),
                pod.deadLetterQueueArn())).stream().toList();
    }

    @Override
    public HopResult look(Look look) {
        Pod pod = look.pod();
        Optional<Map<QueueAttributeName, String>> attributes = QueueProbe.attributes(look,
                Pod.DEAD_LETTER_QUEUE_NAME, pod.deadLetterQueueArn());
        if (attributes.isEmpty()) {
            return look.broken(ProbeTexts.cause("dead-letters-missing", new Remedy.ApplyStep(StepKind.POD_TOPIC),
                    pod.deadLetterQueueArn()));
        }
        long dead = QueueProbe.depth(attributes.get()).all();
        return dead == 0 ? look.proven(ProbeTexts.get("dead-letters.proven"))
                : look.broken(ProbeTexts.cause("dead-letters", new Remedy.RedriveDeadLetters(), dead));
    }
}
