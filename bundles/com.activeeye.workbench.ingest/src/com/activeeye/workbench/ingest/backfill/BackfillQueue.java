package com.activeeye.workbench.ingest.backfill;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.ingest.MessageQueue;
import com.activeeye.workbench.ingest.QueueMessage;
import com.activeeye.workbench.ingest.internal.Completeness;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A backfill's log files as messages, so that they take the very way that notified ones take.
 *
 * <p>What the store has is passed over. While live ingestion has work in hand nothing is handed out but a few log files
 * a second, so that neither waits for ever.
 */
final class BackfillQueue implements MessageQueue, AutoCloseable {
    private static final Texts TEXTS = Texts.beside(BackfillQueue.class);
    private static final Duration LONG = Duration.ofHours(12);
    private static final int ATTEMPTS = 3;
    private static final Duration ASK_EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int WHILE_BUSY = 2;

    private final String bucket;
    private final FileList list;
    private final Completeness store;
    private final BooleanSupplier busy;
    private final Map<String, Taken> taken = new HashMap<>();
    private final Deque<Taken> again = new ArrayDeque<>();
    private final List<Taken> returned = new ArrayList<>();
    private final List<Taken> untouched = new ArrayList<>();
    private boolean atEnd;
    private long sent;
    private long doneFiles;
    private long doneBytes;
    private long failed;

    /** A log file that was handed out, that often. */
    private record Taken(BackfillFile file, int attempts) {
    }

    /**
     * A queue over a list.
     *
     * @param bucket the bucket's name
     * @param list the log files; closed with the queue
     * @param store knows what is in the store
     * @param busy whether live ingestion has work in hand
     */
    BackfillQueue(String bucket, FileList list, Completeness store, BooleanSupplier busy) {
        this.bucket = bucket;
        this.list = list;
        this.store = store;
        this.busy = busy;
    }

    @Override
    public List<QueueMessage> receive(int max, Duration wait, Progress progress) {
        int most = max;
        if (busy.getAsBoolean()) {
            // In the middle of a round nobody may be kept waiting: what is in hand is committed first.
            if (wait.isZero()) {
                return List.of();
            }
            most = await(progress) ? max : Math.min(max, WHILE_BUSY);
        }
        return take(most, progress);
    }

    private boolean await(Progress progress) {
        progress.report(TEXTS.get("backfill.busy"));
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (busy.getAsBoolean() && System.nanoTime() < end) {
                progress.checkCancelled();
                never.await(ASK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !busy.getAsBoolean();
    }

    private synchronized List<QueueMessage> take(int most, Progress progress) {
        List<QueueMessage> messages = new ArrayList<>();
        for (Optional<Taken> next = next(progress); next.isPresent(); next = next(progress)) {
            sent++;
            String handle = Long.toString(sent);
            taken.put(handle, next.get());
            messages.add(new QueueMessage(handle, handle, body(next.get().file()), next.get().attempts()));
            if (messages.size() >= most) {
                break;
            }
        }
        return messages;
    }

    private Optional<Taken> next(Progress progress) {
        for (Optional<BackfillFile> file = read(); file.isPresent(); file = read()) {
            progress.checkCancelled();
            if (!store.isDone(new LogFileId(bucket, file.get().key(), file.get().etag()))) {
                return file.map(fresh -> new Taken(fresh, 1));
            }
            done(file.get());
        }
        return Optional.ofNullable(again.poll()).map(before -> new Taken(before.file(), before.attempts() + 1));
    }

    private Optional<BackfillFile> read() {
        Optional<BackfillFile> file = atEnd ? Optional.empty() : list.next();
        atEnd = file.isEmpty();
        return file;
    }

    private void done(BackfillFile file) {
        doneFiles++;
        doneBytes += file.bytes();
    }

    private String body(BackfillFile file) {
        JsonObject name = new JsonObject();
        name.addProperty("name", bucket);
        JsonObject object = new JsonObject();
        object.addProperty("key", URLEncoder.encode(file.key(), StandardCharsets.UTF_8));
        object.addProperty("size", file.bytes());
        object.addProperty("eTag", file.etag());
        JsonObject s3 = new JsonObject();
        s3.add("bucket", name);
        s3.add("object", object);
        JsonObject event = new JsonObject();
        event.addProperty("eventVersion", "2.1");
        event.addProperty("eventName", "ObjectCreated:Put");
        event.add("s3", s3);
        JsonArray records = new JsonArray();
        records.add(event);
        JsonObject message = new JsonObject();
        message.add("Records", records);
        return message.toString();
    }

    @Override
    public synchronized void delete(QueueMessage message) {
        Optional.ofNullable(taken.remove(message.receiptHandle())).ifPresent(each -> done(each.file()));
    }

    @Override
    public synchronized void hide(QueueMessage message, Duration duration) {
        // Extended for as long as it is worked on: it is still taken. Longer than that nobody hides a message.
        if (duration.equals(LONG)) {
            return;
        }
        Optional.ofNullable(taken.remove(message.receiptHandle())).ifPresent(each ->
                (duration.isZero() ? untouched : returned).add(each));
    }

    /**
     * Decides what becomes of the log files that came back in a round.
     *
     * @param stopped whether a fault ended the round that has nothing to do with them, so that this was no attempt
     */
    synchronized void roundOver(boolean stopped) {
        for (Taken each : returned) {
            if (stopped) {
                again.add(new Taken(each.file(), each.attempts() - 1));
            } else if (each.attempts() < ATTEMPTS) {
                again.add(each);
            } else {
                failed++;
            }
        }
        untouched.forEach(each -> again.add(new Taken(each.file(), each.attempts() - 1)));
        returned.clear();
        untouched.clear();
    }

    /** Whether every log file was brought, or given up. */
    synchronized boolean isOver() {
        return atEnd && again.isEmpty() && taken.isEmpty();
    }

    /** What was done so far, with as many events. */
    synchronized Backfill.Tally tally(long events) {
        return new Backfill.Tally(doneFiles, doneBytes, events, failed);
    }

    @Override
    public Duration visibility() {
        return LONG;
    }

    @Override
    public synchronized long waiting() {
        return isOver() ? 0 : 1;
    }

    @Override
    public synchronized void close() {
        list.close();
    }
}
