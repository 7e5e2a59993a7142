package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.events.StoredEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes new events from the thread that stores them, filters them there, and keeps them until the window asks.
 *
 * <p>It holds as many as the table shows and drops the oldest beyond that, so that a pause of any length costs no more.
 */
final class EventInbox {
    private final int capacity;
    private final ArrayDeque<Arrival> waiting = new ArrayDeque<>();
    private EventFilter filter = EventFilter.ALL;
    private Predicate<StoredEvent> fits = event -> true;
    private long arrived;

    /**
     * An event that came.
     *
     * @param event the event
     * @param filter the filter that it was held against
     * @param fits whether it passed
     */
    record Arrival(StoredEvent event, EventFilter filter, boolean fits) {
    }

    EventInbox(int capacity) {
        this.capacity = capacity;
    }

    /** Takes the filter that events are held against from now on. */
    synchronized void filter(EventFilter now) {
        filter = now;
        fits = now.compiled();
    }

    /** Takes events in the order of storing; from any thread. */
    synchronized void accept(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            if (waiting.size() == capacity) {
                waiting.removeFirst();
            }
            waiting.addLast(new Arrival(event, filter, fits.test(event)));
        }
        arrived += events.size();
    }

    /** How many events wait that pass the filter. */
    synchronized long waiting() {
        return waiting.stream().filter(Arrival::fits).count();
    }

    /** How many events ever came. */
    synchronized long arrived() {
        return arrived;
    }

    /** Gives all that wait, oldest first. */
    synchronized List<Arrival> drain() {
        List<Arrival> all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }
}
