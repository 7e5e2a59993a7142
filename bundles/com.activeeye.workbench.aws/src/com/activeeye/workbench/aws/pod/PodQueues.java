package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** The pod's queue and its dead-letter queue: observed, compared with what is wanted, and brought there. */
final class PodQueues {
    /** How long a message is hidden while a log file is worked. */
    static final Duration VISIBILITY = Duration.ofMinutes(5);
    /** The longest that SQS keeps a message, so that a long weekend loses nothing. */
    static final Duration RETENTION = Duration.ofDays(14);
    /** The longest poll of SQS. */
    static final Duration LONG_POLL = Duration.ofSeconds(20);
    /** How often a message is tried before it becomes a dead letter. */
    static final int ATTEMPTS = 5;

    /** What there is of a queue; its URL is empty when it is missing. */
    record State(String url, Map<QueueAttributeName, String> attributes) {
        boolean exists() {
            return !url.isEmpty();
        }

        String attribute(QueueAttributeName name) {
            return attributes.getOrDefault(name, "");
        }
    }

    private final Changes changes;
    private final SqsClient sqs;
    private final Pod pod;

    PodQueues(Changes changes, Pod pod) {
        this.changes = changes;
        this.sqs = changes.session().sqs(pod.homeRegion());
        this.pod = pod;
    }

    State observe(String name, Progress progress) {
        return AwsFaults.call(PodTexts.get("doing.queue.read", name), progress, () -> read(name));
    }

    private State read(String name) {
        try {
            String url = sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
            return new State(url, sqs.getQueueAttributes(request -> request.queueUrl(url)
                    .attributeNames(QueueAttributeName.ALL)).attributes());
        } catch (QueueDoesNotExistException e) {
            return new State("", Map.of());
        }
    }

    /** What differs from what is wanted, each in a sentence; empty when nothing does. */
    List<String> differences(State queue, State deadLetters, Collection<String> topicArns) {
        List<String> differences = new ArrayList<>();
        addDifference(differences, Pod.DEAD_LETTER_QUEUE_NAME, deadLetters, wantedDeadLetters(deadLetters));
        addDifference(differences, Pod.QUEUE_NAME, queue, wantedQueue(queue, topicArns));
        return differences;
    }

    /** The attributes of both queues that matter, as they are. */
    JsonObject before(State queue, State deadLetters, Collection<String> topicArns) {
        JsonObject all = new JsonObject();
        all.add(Pod.DEAD_LETTER_QUEUE_NAME, document(deadLetters, pick(deadLetters, wantedDeadLetters(deadLetters))));
        all.add(Pod.QUEUE_NAME, document(queue, pick(queue, wantedQueue(queue, topicArns))));
        return all;
    }

    /** The attributes of both queues that matter, as they should be. */
    JsonObject wanted(State queue, State deadLetters, Collection<String> topicArns) {
        JsonObject all = new JsonObject();
        all.add(Pod.DEAD_LETTER_QUEUE_NAME, document(wantedDeadLetters(deadLetters)));
        all.add(Pod.QUEUE_NAME, document(wantedQueue(queue, topicArns)));
        return all;
    }

    private static JsonElement document(State state, Map<QueueAttributeName, String> attributes) {
        return state.exists() ? document(attributes) : JsonNull.INSTANCE;
    }

    private static JsonObject document(Map<QueueAttributeName, String> attributes) {
        JsonObject document = new JsonObject();
        attributes.forEach((name, value) -> document.add(name.toString(),
                value.startsWith("{") ? JsonParser.parseString(value) : new JsonPrimitive(value)));
        return document;
    }

    /** What is on a queue would be lost with it. */
    void refuseMissing(JsonObject before) {
        if (before.get(Pod.QUEUE_NAME).isJsonNull() || before.get(Pod.DEAD_LETTER_QUEUE_NAME).isJsonNull()) {
            throw new WorkbenchException(FaultKind.WRONG_STATE, PodTexts.get("restore.queue"),
                    PodTexts.get("restore.queue.todo"));
        }
    }

    /** Puts both queues' attributes back to what they were. */
    void restore(JsonObject before, State queue, State deadLetters, Progress progress) {
        put(Pod.DEAD_LETTER_QUEUE_NAME, deadLetters, attributes(before, Pod.DEAD_LETTER_QUEUE_NAME), progress);
        put(Pod.QUEUE_NAME, queue, attributes(before, Pod.QUEUE_NAME), progress);
    }

    private static Map<QueueAttributeName, String> attributes(JsonObject before, String name) {
        Map<QueueAttributeName, String> attributes = new LinkedHashMap<>();
        before.getAsJsonObject(name).asMap().forEach((attribute, value) -> attributes.put(
                QueueAttributeName.fromValue(attribute), value.isJsonObject() ? value.toString()
                        : value.getAsString()));
        return attributes;
    }

    private static void addDifference(List<String> to, String name, State state,
            Map<QueueAttributeName, String> wanted) {
        if (!state.exists()) {
            to.add(PodTexts.get("queue.missing", name));
        } else if (!difference(state, wanted).isEmpty()) {
            to.add(PodTexts.get("queue.differs", name, String.valueOf(difference(state, wanted).keySet())));
        }
    }

    /**
     * Brings both queues to what is wanted; what is right already is left alone.
     *
     * @return the URL of the queue
     */
    String apply(State queue, State deadLetters, Collection<String> topicArns, Progress progress) {
        put(Pod.DEAD_LETTER_QUEUE_NAME, deadLetters, wantedDeadLetters(deadLetters), progress);
        return put(Pod.QUEUE_NAME, queue, wantedQueue(queue, topicArns), progress);
    }

    private String put(String name, State state, Map<QueueAttributeName, String> wanted, Progress progress) {
        if (!state.exists()) {
            return create(name, wanted, progress);
        }
        Map<QueueAttributeName, String> difference = difference(state, wanted);
        if (!difference.isEmpty()) {
            String before = String.valueOf(pick(state, difference));
            changes.make(PodTexts.get("doing.queue.set", name), before, String.valueOf(difference), progress,
                    () -> sqs.setQueueAttributes(request -> request.queueUrl(state.url()).attributes(difference)));
        }
        return state.url();
    }

    private String create(String name, Map<QueueAttributeName, String> wanted, Progress progress) {
        Map<QueueAttributeName, String> attributes = new LinkedHashMap<>(wanted);
        attributes.values().removeIf(String::isEmpty);
        return changes.make(PodTexts.get("doing.queue.create", name), "", String.valueOf(attributes), progress,
                () -> sqs.createQueue(request -> request.queueName(name).attributes(attributes)).queueUrl());
    }

    private Map<QueueAttributeName, String> wantedDeadLetters(State state) {
        Map<QueueAttributeName, String> wanted = new LinkedHashMap<>();
        wanted.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, String.valueOf(RETENTION.toSeconds()));
        addEncryption(wanted, state);
        return wanted;
    }

    private Map<QueueAttributeName, String> wantedQueue(State state, Collection<String> topicArns) {
        Map<QueueAttributeName, String> wanted = wantedDeadLetters(state);
        wanted.put(QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(VISIBILITY.toSeconds()));
        wanted.put(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, String.valueOf(LONG_POLL.toSeconds()));
        wanted.put(QueueAttributeName.REDRIVE_POLICY, "{\"deadLetterTargetArn\":\"" + pod.deadLetterQueueArn()
                + "\",\"maxReceiveCount\":\"" + ATTEMPTS + "\"}");
        wanted.put(QueueAttributeName.POLICY, QueuePolicy.wanted(state.attribute(QueueAttributeName.POLICY),
                pod.queueArn(), topicArns));
        return wanted;
    }

    /** Somebody's own key for a queue stays; SQS takes no two kinds of encryption. */
    private static void addEncryption(Map<QueueAttributeName, String> wanted, State state) {
        if (state.attribute(QueueAttributeName.KMS_MASTER_KEY_ID).isEmpty()) {
            wanted.put(QueueAttributeName.SQS_MANAGED_SSE_ENABLED, "true");
        }
    }

    private static Map<QueueAttributeName, String> difference(State state, Map<QueueAttributeName, String> wanted) {
        Map<QueueAttributeName, String> difference = new LinkedHashMap<>(wanted);
        difference.entrySet().removeIf(entry -> same(entry.getKey(), state.attribute(entry.getKey()),
                entry.getValue()));
        return difference;
    }

    private static boolean same(QueueAttributeName name, String one, String other) {
        boolean json = name == QueueAttributeName.POLICY || name == QueueAttributeName.REDRIVE_POLICY;
        return json ? PolicyText.same(one, other) : one.equals(other);
    }

    private static Map<QueueAttributeName, String> pick(State state, Map<QueueAttributeName, String> names) {
        Map<QueueAttributeName, String> picked = new LinkedHashMap<>();
        names.keySet().forEach(name -> picked.put(name, state.attribute(name)));
        return picked;
    }

    static QueueView view(String name, State state) {
        return new QueueView(name, state.exists(), number(state, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                number(state, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    private static long number(State state, QueueAttributeName name) {
        return Long.parseLong(state.attributes().getOrDefault(name, "0"));
    }
}
