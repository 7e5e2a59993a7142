package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.aws.queue.PodQueue;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.ingest.MessageQueue;
import com.activeeye.workbench.ingest.QueueMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The recorded pod's queue; the pod may be set up, or set up anew, while ingestion runs. */
public final class PodMessageQueue implements MessageQueue {
    private final AwsSessions sessions;
    private final Catalog catalog;
    private volatile Known known = new Known("", Duration.ZERO);

    /** What was found out of a queue. */
    private record Known(String queueUrl, Duration visibility) {
    }

    public PodMessageQueue(AwsSessions sessions, Catalog catalog) {
        this.sessions = sessions;
        this.catalog = catalog;
    }

    static Pod pod(Catalog catalog) {
        return catalog.pod().orElseThrow(() -> new WorkbenchException(FaultKind.WRONG_STATE,
                IngestTexts.get("fault.no_pod"), IngestTexts.get("fault.no_pod.todo")));
    }

    private PodQueue queue() {
        Pod pod = pod(catalog);
        return new PodQueue(sessions.pod(pod), pod);
    }

    @Override
    public List<QueueMessage> receive(int max, Duration wait, Progress progress) {
        PodQueue queue = AwsFaults.call(IngestTexts.get("doing.session"), progress, this::queue);
        return queue.receive(max, (int) wait.toSeconds(), progress).stream().map(message ->
                new QueueMessage(message.id(), message.receiptHandle(), message.body(), message.receiveCount()))
                .toList();
    }

    @Override
    public void delete(QueueMessage message) {
        delete(List.of(message));
    }

    @Override
    public void delete(List<QueueMessage> messages) {
        PodQueue queue = queue();
        for (int from = 0; from < messages.size(); from += PodQueue.BATCH) {
            List<QueueMessage> batch = messages.subList(from, Math.min(from + PodQueue.BATCH, messages.size()));
            var left = queue.delete(batch.stream().map(PodMessageQueue::received).toList());
            if (!left.isEmpty()) {
                throw new WorkbenchException(FaultKind.UNEXPECTED,
                        IngestTexts.get("fault.not_deleted", left.getFirst().id()),
                        IngestTexts.get("fault.not_deleted.todo"));
            }
        }
    }

    @Override
    public void hide(QueueMessage message, Duration duration) {
        hide(List.of(message), duration);
    }

    @Override
    public void hide(List<QueueMessage> messages, Duration duration) {
        // SQS counts in seconds; rounding down would give a message back at once.
        queue().changeVisibility(messages.stream().map(PodMessageQueue::received).toList(),
                Duration.ofSeconds((duration.toMillis() + 999) / 1_000));
    }

    private static com.activeeye.workbench.aws.queue.QueueMessage received(QueueMessage message) {
        return new com.activeeye.workbench.aws.queue.QueueMessage(message.id(), message.receiptHandle(),
                message.body(), message.receiveCount(), Instant.EPOCH);
    }

    @Override
    public Duration visibility() {
        String url = pod(catalog).queueUrl();
        if (!known.queueUrl().equals(url)) {
            known = new Known(url, Duration.ofSeconds(attribute(QueueAttributeName.VISIBILITY_TIMEOUT)));
        }
        return known.visibility();
    }

    @Override
    public long waiting() {
        return attribute(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    }

    private long attribute(QueueAttributeName name) {
        Pod pod = pod(catalog);
        return AwsFaults.call(IngestTexts.get("doing.attributes"), () -> {
            AwsSession session = sessions.pod(pod);
            String value = session.sqs(pod.homeRegion()).getQueueAttributes(request ->
                    request.queueUrl(pod.queueUrl()).attributeNames(name)).attributes().getOrDefault(name, "0");
            return Long.parseLong(value);
        });
    }
}
