package com.activeeye.workbench.sandbox.internal.sqs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.state.StateStore;

/** All queues, and the bell that wakes long polls when a message arrives. */
final class QueueStore {

    private static final class Known {
        private final Map<String, Queue> queues = new LinkedHashMap<>();
    }

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private final State<Known> state;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition bell = lock.newCondition();
    private long rung;
    private boolean closed;

    QueueStore(StateStore store) {
        state = store.open("sqs", Known.class, Known::new);
    }

    /** Reads a queue under the lock; QueueDoesNotExist when there is none. */
    <R> R read(String arn, Function<Queue, R> reader) {
        return state.read(known -> reader.apply(existing(known, arn)));
    }

    /** Changes a queue under the lock; QueueDoesNotExist when there is none. */
    <R> R update(String arn, Function<Queue, R> writer) {
        existing(arn);
        return state.update(known -> writer.apply(existing(known, arn)));
    }

    private void existing(String arn) {
        state.read(known -> existing(known, arn));
    }

    private static Queue existing(Known known, String arn) {
        Queue queue = known.queues.get(arn);
        if (queue == null) {
            throw SqsErrors.noQueue();
        }
        return queue;
    }

    /** Adds the queue unless its name is taken; answers the one that is there then. */
    Optional<Queue> addOrFind(Queue queue) {
        return state.update(known -> Optional.ofNullable(known.queues.putIfAbsent(queue.arn(), queue)));
    }

    boolean has(String arn) {
        return state.read(known -> known.queues.containsKey(arn));
    }

    void remove(String arn) {
        state.change(known -> known.queues.remove(arn));
    }

    /** What {@code each} gives for every queue of an account in a region. */
    <R> List<R> list(String account, String region, Function<Queue, R> each) {
        return state.read(known -> known.queues.values().stream()
                .filter(queue -> queue.account.equals(account) && queue.region.equals(region)).map(each).toList());
    }

    /** The ARN of the queue that a URL or a path names, by account and name: hosts and ports change. */
    static String arnOf(String url, String region) {
        String[] parts = url.split("/");
        if (parts.length < 3 || !ACCOUNT.matcher(parts[parts.length - 2]).matches()) {
            throw AwsError.bad("InvalidAddress", "The address " + url + " is not valid for this endpoint.")
                    .queryCode("InvalidAddress");
        }
        return Arn.of("sqs", region, parts[parts.length - 2], parts[parts.length - 1]).toString();
    }

    /** Counts how often the bell was rung: read it before looking for messages. */
    long rings() {
        lock.lock();
        try {
            return rung;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes all long polls. */
    void ring() {
        lock.lock();
        try {
            rung++;
            bell.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the bell rings after {@code since}, or the time is over; false when the store is closed. */
    boolean await(long since, long millis) {
        lock.lock();
        try {
            if (rung == since && !closed) {
                bell.await(millis, TimeUnit.MILLISECONDS);
            }
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Ends all long polls. */
    void close() {
        lock.lock();
        closed = true;
        bell.signalAll();
        lock.unlock();
    }
}
