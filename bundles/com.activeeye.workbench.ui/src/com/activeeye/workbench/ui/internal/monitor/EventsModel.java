package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.ui.internal.monitor.EventInbox.Arrival;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the table of live events shows: the last events that pass the filter, a pause, and which end is the newest.
 *
 * <p>Only {@link #arrive} may be called from any thread; everything else belongs to the thread of the window.
 */
public final class EventsModel {
    private final EventInbox inbox;
    private final EventRing all;
    private EventRing shown;
    private EventFilter filter = EventFilter.ALL;
    private boolean paused;
    private boolean following = true;
    private boolean newestFirst;
    private boolean filtering;
    private long lastSequence;
    private long stored;

    /**
     * A model without events.
     *
     * @param capacity how many rows it shows at most, 1 or more
     */
    public EventsModel(int capacity) {
        inbox = new EventInbox(capacity);
        all = new EventRing(capacity);
        shown = new EventRing(capacity);
    }

    /**
     * What an update did to the rows.
     *
     * @param added how many rows came
     * @param shift by how many rows those that were there have moved: up when negative, down when positive
     */
    public record Update(int added, int shift) {
        /** Nothing changed. */
        static final Update NONE = new Update(0, 0);
    }

    /** Takes new events in the order of storing; from any thread. */
    public void arrive(List<StoredEvent> events) {
        inbox.accept(events);
    }

    /**
     * Takes what the store had at the start.
     *
     * @param events the newest events, in the order of storing
     * @param count how many events the store has
     */
    public void loaded(List<StoredEvent> events, long count) {
        stored = count;
        events.forEach(event -> take(new Arrival(event, filter, filter.test(event))));
    }

    /**
     * Shows what came since the last call; nothing while paused or while a new filter is being applied.
     *
     * @return what it did to the rows
     */
    public Update update() {
        if (paused || filtering) {
            return Update.NONE;
        }
        long firstBefore = shown.first();
        long endBefore = shown.end();
        inbox.drain().forEach(this::takeNew);
        int added = (int) Math.min(shown.end() - endBefore, shown.capacity());
        int dropped = (int) Math.min(shown.first() - firstBefore, Integer.MAX_VALUE);
        return new Update(added, newestFirst ? added : -dropped);
    }

    private void takeNew(Arrival arrival) {
        if (arrival.event().sequence() > lastSequence) {
            stored++;
            take(arrival);
        }
    }

    private void take(Arrival arrival) {
        lastSequence = arrival.event().sequence();
        all.add(arrival.event());
        if (arrival.filter().equals(filter) ? arrival.fits() : filter.test(arrival.event())) {
            shown.add(arrival.event());
        }
    }

    /**
     * Begins to apply a filter; the rows stay as they are until it is {@link #filtered}.
     *
     * @param wanted the filter
     * @return the events that are to be filtered, oldest first
     */
    public List<StoredEvent> beginFilter(EventFilter wanted) {
        filtering = true;
        filter = wanted;
        inbox.filter(wanted);
        return all.copy();
    }

    /** Those of the events that pass a filter; on any thread. */
    public static List<StoredEvent> matching(EventFilter filter, List<StoredEvent> events) {
        Predicate<StoredEvent> fits = filter.compiled();
        return events.stream().filter(fits).toList();
    }

    /** Shows what passed the filter in place of all rows. */
    public void filtered(List<StoredEvent> matching) {
        shown = new EventRing(all.capacity());
        matching.forEach(shown::add);
        filtering = false;
    }

    /** The filter. */
    public EventFilter filter() {
        return filter;
    }

    /** How many rows there are. */
    public int size() {
        return shown.size();
    }

    /** The event of a row; empty when there is no such row. */
    public Optional<StoredEvent> row(int index) {
        if (index < 0 || index >= shown.size()) {
            return Optional.empty();
        }
        return Optional.of(shown.at(newestFirst ? shown.end() - 1 - index : shown.first() + index));
    }

    /** The row of the newest event; -1 when there is none. */
    public int newestRow() {
        return newestFirst ? Math.min(0, shown.size() - 1) : shown.size() - 1;
    }

    /** Where a row is after the order of the rows was turned round. */
    public int mirrored(int index) {
        return shown.size() - 1 - index;
    }

    /** Whether the newest event is the first row rather than the last. */
    public boolean newestFirst() {
        return newestFirst;
    }

    /** Turns the order of the rows. */
    public void newestFirst(boolean first) {
        newestFirst = first;
    }

    /** Whether the newest event is kept in sight. */
    public boolean following() {
        return following;
    }

    /** Keeps the newest event in sight, or not. */
    public void following(boolean follow) {
        following = follow;
    }

    /** Whether new events are held back. */
    public boolean paused() {
        return paused;
    }

    /** Holds new events back, or lets the next update show all that came meanwhile. */
    public void paused(boolean hold) {
        paused = hold;
    }

    /** How many events that pass the filter are held back. */
    public long heldBack() {
        return paused ? inbox.waiting() : 0;
    }

    /** How many events there are before the filter. */
    public int unfiltered() {
        return all.size();
    }

    /** How many events are stored in all. */
    public long stored() {
        return stored;
    }
}
