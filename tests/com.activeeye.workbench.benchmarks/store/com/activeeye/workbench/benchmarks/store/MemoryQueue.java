package com.activeeye.workbench.benchmarks.store;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.ingest.MessageQueue;
import com.activeeye.workbench.ingest.QueueMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A queue in this process with one notification per log file. */
final class MemoryQueue implements MessageQueue {
    private final Deque<QueueMessage> visible = new ArrayDeque<>();

    MemoryQueue(String bucket, List<String> keys) {
        for (String key : keys) {
            String id = "m" + visible.size();
            visible.add(new QueueMessage(id, id, """
                    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",\
                    "eventTime":"2026-03-01T11:59:00.000Z","eventName":"ObjectCreated:Put","s3":{\
                    "s3SchemaVersion":"1.0","bucket":{"name":"%s"},"object":{"key":"%s","size":4096}}}]}"""
                    .formatted(bucket, key), 1));
        }
    }

    @Override
    public synchronized List<QueueMessage> receive(int max, Duration wait, Progress progress) {
        List<QueueMessage> received = new ArrayList<>();
        while (received.size() < max && !visible.isEmpty()) {
            received.add(visible.poll());
        }
        return received;
    }

    @Override
    public void delete(QueueMessage message) {
        // Received is gone: nothing comes again here.
    }

    @Override
    public synchronized void hide(QueueMessage message, Duration duration) {
        if (duration.isZero()) {
            visible.add(message);
        }
    }

    @Override
    public Duration visibility() {
        return Duration.ofMinutes(5);
    }

    @Override
    public synchronized long waiting() {
        return visible.size();
    }
}
