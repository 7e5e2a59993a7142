package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.validation.Finding;
import java.util.List;

/**
 * What there is of the pod in AWS.
 *
 * @param pod the pod as recorded
 * @param queue the queue that notifications arrive on
 * @param deadLetters the queue of messages that could not be worked
 * @param topics the topics, by region
 * @param findings what is not as it should be; empty when all is well
 */
public record PodView(Pod pod, QueueView queue, QueueView deadLetters, List<TopicView> topics,
        List<Finding> findings) {
    public PodView {
        topics = List.copyOf(topics);
        findings = List.copyOf(findings);
    }
}
