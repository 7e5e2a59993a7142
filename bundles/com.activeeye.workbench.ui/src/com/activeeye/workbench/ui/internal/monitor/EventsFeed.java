package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.operations.Workbench;
import java.util.Comparator;
import java.util.List;

/** Leads the events of one workbench to one model: those that are stored, then each that is stored from then on. */
final class EventsFeed implements AutoCloseable {
    private static final int AT_START = 1_000;

    private final Workbench workbench;
    private final EventsModel model;
    private final Runnable arrived;
    private Runnable unsubscribe = () -> { };
    private boolean closed;

    /**
     * A feed that has not begun.
     *
     * @param workbench has the store
     * @param model takes the events
     * @param arrived is called after events came, on the thread that stored them
     */
    EventsFeed(Workbench workbench, EventsModel model, Runnable arrived) {
        this.workbench = workbench;
        this.model = model;
        this.arrived = arrived;
    }

    /**
     * What the store had.
     *
     * @param reader the store's reading side
     * @param events the newest events, in the order of storing
     * @param count how many events there are in all
     */
    record Stored(EventReader reader, List<StoredEvent> events, long count) {
    }

    /** Begins, and reads what is stored. Not on the UI thread: it may open the store. */
    Stored begin() {
        EventStore store = workbench.events();
        // Before the query: an event that is stored in between comes twice, and the model drops the second.
        subscribe(store);
        EventReader reader = store.reader();
        long after = Math.max(0, reader.lastSequence() - AT_START);
        List<StoredEvent> events = reader.query(EventQuery.all().after(after).limit(AT_START)).stream()
                .sorted(Comparator.comparingLong(StoredEvent::sequence)).toList();
        return new Stored(reader, events, reader.count(EventQuery.all()));
    }

    private synchronized void subscribe(EventStore store) {
        if (!closed) {
            unsubscribe = store.onCommit(committed -> {
                model.arrive(committed.events());
                arrived.run();
            });
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        unsubscribe.run();
    }
}
