package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A queue in memory; hidden messages come back when the test says that their time is up. */
final class FakeQueue implements MessageQueue {
    private final Deque<QueueMessage> visible = new ArrayDeque<>();
    final Map<String, QueueMessage> hidden = new LinkedHashMap<>();
    final Map<String, Duration> hiddenFor = new HashMap<>();
    final List<String> deleted = new ArrayList<>();
    Runnable onReceive = () -> { };
    Runnable onDelete = () -> { };
    Consumer<QueueMessage> beforeDelete = message -> { };
    BiConsumer<QueueMessage, Duration> onHide = (message, duration) -> { };
    Duration visibility = Duration.ofMinutes(5);
    private int last;

    synchronized FakeQueue send(String... bodies) {
        for (String body : bodies) {
            last++;
            visible.add(new QueueMessage("m" + last, "r" + last, body, 0));
        }
        return this;
    }

    /** Everything hidden comes again, as after its visibility timeout. */
    synchronized void timeOut() {
        visible.addAll(hidden.values());
        hidden.clear();
    }

    static Runnable failing(WorkbenchException fault) {
        return () -> {
            throw fault;
        };
    }

    @Override
    public synchronized List<QueueMessage> receive(int max, Duration wait, Progress progress) {
        progress.checkCancelled();
        onReceive.run();
        List<QueueMessage> received = new ArrayList<>();
        while (received.size() < max && !visible.isEmpty()) {
            QueueMessage message = visible.poll();
            QueueMessage again = new QueueMessage(message.id(), message.receiptHandle(), message.body(),
                    message.receiveCount() + 1);
            hidden.put(again.id(), again);
            received.add(again);
        }
        return received;
    }

    @Override
    public synchronized void delete(QueueMessage message) {
        onDelete.run();
        beforeDelete.accept(message);
        hidden.remove(message.id());
        deleted.add(message.id());
    }

    @Override
    public synchronized void hide(QueueMessage message, Duration duration) {
        onHide.accept(message, duration);
        hiddenFor.put(message.id(), duration);
        if (duration.isZero() && hidden.containsKey(message.id())) {
            visible.add(hidden.remove(message.id()));
        }
    }

    @Override
    public Duration visibility() {
        return visibility;
    }

    @Override
    public synchronized long waiting() {
        return visible.size();
    }
}
