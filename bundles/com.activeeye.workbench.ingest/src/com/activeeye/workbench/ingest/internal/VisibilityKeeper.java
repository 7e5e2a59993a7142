package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.ingest.MessageQueue;
import com.activeeye.workbench.ingest.QueueMessage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps messages hidden from other pollers for as long as they are worked on, by extending at half-time. */
public final class VisibilityKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VisibilityKeeper.class);

    private final MessageQueue queue;
    private final Set<QueueMessage> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task ->
            Thread.ofPlatform().daemon().name("activeeye-visibility").unstarted(task));
    private ScheduledFuture<?> ticking;

    public VisibilityKeeper(MessageQueue queue) {
        this.queue = queue;
    }

    /** Extends these messages from now on. */
    public void hold(List<QueueMessage> messages) {
        held.addAll(messages);
        if (ticking == null) {
            long half = Math.max(queue.visibility().toMillis() / 2, 500);
            ticking = timer.scheduleWithFixedDelay(this::extend, half, half, TimeUnit.MILLISECONDS);
        }
    }

    /** Extends a message no more. */
    public void release(QueueMessage message) {
        held.remove(message);
    }

    /** Extends nothing any more. */
    public void releaseAll() {
        held.clear();
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    void extend() {
        try {
            queue.hide(List.copyOf(held), queue.visibility());
        } catch (WorkbenchException e) {
            // Some messages may then come twice, which the ledger notices.
            LOG.debug("Messages could not be kept hidden: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
