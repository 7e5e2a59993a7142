package com.activeeye.workbench.aws.queue;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** The pod's queue as ingestion uses it. */
public final class PodQueue {
    /** The most messages that SQS gives, hides or deletes at once. */
    public static final int BATCH = 10;
    /** The longest poll of SQS, in seconds. */
    public static final int LONGEST_WAIT = 20;
    private static final Texts TEXTS = Texts.beside(PodQueue.class);

    private final SqsClient sqs;
    private final String url;

    /**
     * The queue.
     *
     * @param session the pod's session
     * @param pod the pod as recorded
     */
    public PodQueue(AwsSession session, Pod pod) {
        this.sqs = session.sqs(pod.homeRegion());
        this.url = pod.queueUrl();
    }

    /**
     * Receives messages.
     *
     * @param max how many at most, 1 to 10
     * @param waitSeconds how long to wait for the first, 0 to 20
     * @param progress is asked for cancellation
     * @return the messages; empty when none came in that time
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when AWS refuses or does not answer; of kind
     *         CANCELLED within a second of Cancel. What a cancelled receipt hid comes again after its visibility time
     */
    public List<QueueMessage> receive(int max, int waitSeconds, Progress progress) {
        ReceiveMessageRequest request = ReceiveMessageRequest.builder().queueUrl(url).maxNumberOfMessages(max)
                .waitTimeSeconds(waitSeconds).messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                        MessageSystemAttributeName.SENT_TIMESTAMP).build();
        return AwsFaults.call(TEXTS.get("doing.receive"), progress,
                () -> sqs.receiveMessage(request).messages().stream().map(PodQueue::message).toList());
    }

    private static QueueMessage message(Message message) {
        Map<MessageSystemAttributeName, String> attributes = message.attributes();
        String count = attributes.getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
        String sent = attributes.getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0");
        return new QueueMessage(message.messageId(), message.receiptHandle(),
                Optional.ofNullable(message.body()).orElse(""), Integer.parseInt(count),
                Instant.ofEpochMilli(Long.parseLong(sent)));
    }

    /**
     * Deletes messages that are done with.
     *
     * @param messages as received; any number
     * @return those that SQS did not delete, which will come again; empty when all are gone
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when AWS refuses or does not answer
     */
    public List<QueueMessage> delete(List<QueueMessage> messages) {
        List<QueueMessage> left = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += BATCH) {
            left.addAll(deleteBatch(messages.subList(from, Math.min(messages.size(), from + BATCH))));
        }
        return left;
    }

    private List<QueueMessage> deleteBatch(List<QueueMessage> batch) {
        List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            entries.add(DeleteMessageBatchRequestEntry.builder().id(String.valueOf(i))
                    .receiptHandle(batch.get(i).receiptHandle()).build());
        }
        List<BatchResultErrorEntry> failed = AwsFaults.call(TEXTS.get("doing.delete"),
                () -> sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(entries))).failed();
        return failed.stream().map(entry -> batch.get(Integer.parseInt(entry.id()))).toList();
    }

    /**
     * Changes how long received messages stay hidden. One that is hidden no more, or was deleted, stays as it is.
     *
     * @param messages as received; any number
     * @param hidden from now on, zero to twelve hours; zero gives them back at once
     * @throws com.activeeye.workbench.core.fault.WorkbenchException when AWS refuses or does not answer; the others
     *         are then not asked for
     */
    public void changeVisibility(List<QueueMessage> messages, Duration hidden) {
        for (int from = 0; from < messages.size(); from += BATCH) {
            List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
            for (QueueMessage message : messages.subList(from, Math.min(messages.size(), from + BATCH))) {
                entries.add(ChangeMessageVisibilityBatchRequestEntry.builder().id(String.valueOf(entries.size()))
                        .receiptHandle(message.receiptHandle()).visibilityTimeout((int) hidden.toSeconds()).build());
            }
            AwsFaults.call(TEXTS.get("doing.visibility"),
                    () -> sqs.changeMessageVisibilityBatch(request -> request.queueUrl(url).entries(entries)));
        }
    }
}
