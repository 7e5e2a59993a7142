package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.events.StoredEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The last events that came, up to a number: once it is full, each new event takes the place of the oldest.
 *
 * <p>Every event has a position that never changes, from 0 for the first that ever came.
 */
final class EventRing {
    private final StoredEvent[] places;
    private long added;

    /**
     * An empty ring.
     *
     * @param capacity how many events it holds at most, 1 or more
     */
    EventRing(int capacity) {
        places = new StoredEvent[capacity];
    }

    void add(StoredEvent event) {
        places[(int) (added % places.length)] = event;
        added++;
    }

    /** How many events it holds at most. */
    int capacity() {
        return places.length;
    }

    /** How many events it holds. */
    int size() {
        return (int) Math.min(added, places.length);
    }

    /** The position of the oldest event that it holds. */
    long first() {
        return added - size();
    }

    /** The position that the next event will have. */
    long end() {
        return added;
    }

    /**
     * The event of a position.
     *
     * @throws IndexOutOfBoundsException when it is not held any more, or did not come yet
     */
    StoredEvent at(long position) {
        if (position < first() || position >= added) {
            throw new IndexOutOfBoundsException(position + " of " + first() + " to " + added);
        }
        return places[(int) (position % places.length)];
    }

    /** All events that it holds, oldest first. */
    List<StoredEvent> copy() {
        List<StoredEvent> all = new ArrayList<>(size());
        for (long position = first(); position < added; position++) {
            all.add(at(position));
        }
        return all;
    }
}
