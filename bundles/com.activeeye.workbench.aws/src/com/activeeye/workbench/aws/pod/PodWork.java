package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** One look at a pod, and what follows from it. */
final class PodWork {
    private record Topic(PodTopic topic, PodTopic.State state) {
    }

    private static final String TOPICS = "topics";

    private final Progress progress;
    private final PodQueues queues;
    private final PodQueues.State queue;
    private final PodQueues.State deadLetters;
    private final List<String> wantedTopics;
    private final List<Topic> topics;

    /**
     * Looks at a pod.
     *
     * @param changes makes the changes
     * @param pod the pod
     * @param credentials those whose buckets lie in its partition
     * @param progress is asked for cancellation, and told each change
     * @throws WorkbenchException when AWS cannot be asked
     */
    PodWork(Changes changes, Pod pod, List<ConnectorCredential> credentials, Progress progress) {
        this.progress = progress;
        queues = new PodQueues(changes, pod);
        queue = queues.observe(Pod.QUEUE_NAME, progress);
        deadLetters = queues.observe(Pod.DEAD_LETTER_QUEUE_NAME, progress);
        wantedTopics = credentials.stream().map(ConnectorCredential::bucketRegion).distinct().sorted()
                .map(pod::topicArn).toList();
        topics = regions().stream().map(region -> new PodTopic(changes, pod, region, credentials.stream()
                .filter(credential -> credential.bucketRegion().equals(region)).toList()))
                .map(topic -> new Topic(topic, topic.observe(progress))).toList();
    }

    /** Those that are needed, and those that deliver now: the queue's policy remembers them. */
    private SortedSet<String> regions() {
        Stream<String> delivering = QueuePolicy.topics(queue.attribute(QueueAttributeName.POLICY)).stream();
        return new TreeSet<>(Stream.concat(wantedTopics.stream(), delivering).map(QueuePolicy::region).toList());
    }

    /** What is not as it should be, each in a sentence. */
    List<String> differences() {
        List<String> differences = new ArrayList<>(queues.differences(queue, deadLetters, wantedTopics));
        topics.forEach(topic -> differences.addAll(topic.topic().differences(topic.state())));
        return differences;
    }

    /**
     * Brings the pod to what is wanted. A queue that is new comes first, so that what a topic publishes finds it; what
     * goes leaves its topic first.
     *
     * @return the URL of the queue
     */
    String apply(Pause pause) {
        if (queue.exists()) {
            applyTopics(pause);
            return queues.apply(queue, deadLetters, wantedTopics, progress);
        }
        String url = queues.apply(queue, deadLetters, wantedTopics, progress);
        applyTopics(pause);
        return url;
    }

    private void applyTopics(Pause pause) {
        topics.stream().filter(topic -> !topic.topic().differences(topic.state()).isEmpty()).forEach(topic -> {
            topic.topic().apply(topic.state(), progress);
            topic.topic().verify(pause, progress);
        });
    }

    /** What there is beside what there should be. */
    PodComparison comparison() {
        JsonObject before = queues.before(queue, deadLetters, wantedTopics);
        JsonObject wanted = queues.wanted(queue, deadLetters, wantedTopics);
        JsonObject topicsBefore = new JsonObject();
        JsonObject topicsWanted = new JsonObject();
        topics.forEach(topic -> topic.topic().describe(topic.state(), topicsBefore, topicsWanted));
        before.add(TOPICS, topicsBefore);
        wanted.add(TOPICS, topicsWanted);
        return new PodComparison(before.toString(), wanted.toString(), differences());
    }

    /** Puts back what there was: the topics first, which find their queue with its policy as it was afterwards. */
    void restore(JsonObject before) {
        queues.refuseMissing(before);
        JsonObject held = before.getAsJsonObject(TOPICS);
        topics.forEach(topic -> topic.topic().restore(topic.state(), held, progress));
        queues.restore(before, queue, deadLetters, progress);
    }

    QueueView queueView() {
        return PodQueues.view(Pod.QUEUE_NAME, queue);
    }

    QueueView deadLetterView() {
        return PodQueues.view(Pod.DEAD_LETTER_QUEUE_NAME, deadLetters);
    }

    List<TopicView> topicViews() {
        return topics.stream().map(topic -> topic.topic().view(topic.state())).toList();
    }
}
