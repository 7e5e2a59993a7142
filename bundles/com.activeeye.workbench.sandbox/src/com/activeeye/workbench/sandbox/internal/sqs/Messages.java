package com.activeeye.workbench.sandbox.internal.sqs;

import java.time.Instant;
import java.util.AbstractCollection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The messages of a queue in order of arrival, in which those that are visible are found without a look at the others:
 * many thousands may wait, and half of them be in flight.
 */
final class Messages extends AbstractCollection<Message> {
    private final Map<String, Message> byId = new LinkedHashMap<>();
    private final TreeMap<Long, Message> visible = new TreeMap<>();
    /** Also names messages that are gone or were hidden anew: what is taken out of it is looked at again. */
    private final PriorityQueue<Hidden> hidden = new PriorityQueue<>(Comparator.comparing(Hidden::until));
    private long arrived;

    private record Hidden(Instant until, String id) {
    }

    @Override
    public boolean add(Message message) {
        message.arrival = ++arrived;
        byId.put(message.id, message);
        hidden.add(new Hidden(message.visibleAt, message.id));
        return true;
    }

    @Override
    public boolean remove(Object object) {
        boolean found = object instanceof Message message && byId.remove(message.id, message);
        if (found) {
            visible.remove(((Message) object).arrival);
        }
        return found;
    }

    @Override
    public void clear() {
        byId.clear();
        visible.clear();
        hidden.clear();
    }

    @Override
    public int size() {
        return byId.size();
    }

    @Override
    public Iterator<Message> iterator() {
        return new Removing(byId.values().iterator(), message -> visible.remove(message.arrival));
    }

    /** Walks through messages; what is removed goes out of the other collection, too. */
    private static final class Removing implements Iterator<Message> {
        private final Iterator<Message> all;
        private final Consumer<Message> other;
        private Message last;

        Removing(Iterator<Message> all, Consumer<Message> other) {
            this.all = all;
            this.other = other;
        }

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public Message next() {
            last = all.next();
            return last;
        }

        @Override
        public void remove() {
            all.remove();
            other.accept(last);
        }
    }

    /** The message that was last received under a handle, whose ID is known from it. */
    Optional<Message> received(String id, String handle) {
        return Optional.ofNullable(byId.get(id)).filter(message -> message.handle.equals(handle));
    }

    /** Walks through those that are visible, in order of arrival; none may be hidden meanwhile. */
    Iterator<Message> ready(Instant now) {
        show(now);
        return new Removing(visible.values().iterator(), message -> byId.remove(message.id));
    }

    /** How many are visible. */
    int visible(Instant now) {
        show(now);
        return visible.size();
    }

    /** When the next one becomes visible, or has; empty when there is none at all. */
    Optional<Instant> nextVisible(Instant now) {
        show(now);
        return visible.isEmpty() ? Optional.ofNullable(hidden.peek()).map(Hidden::until) : Optional.of(now);
    }

    /** Hides a message until then. */
    void hide(Message message, Instant until) {
        message.visibleAt = until;
        visible.remove(message.arrival);
        hidden.add(new Hidden(until, message.id));
    }

    private void show(Instant now) {
        for (Hidden next = hidden.peek(); next != null && (isStale(next) || !next.until().isAfter(now));
                next = hidden.peek()) {
            hidden.remove();
            if (!isStale(next)) {
                Message message = byId.get(next.id());
                visible.put(message.arrival, message);
            }
        }
    }

    private boolean isStale(Hidden one) {
        Message message = byId.get(one.id());
        return message == null || !message.visibleAt.equals(one.until());
    }
}
