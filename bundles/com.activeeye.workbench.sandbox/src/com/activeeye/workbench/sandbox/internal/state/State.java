package com.activeeye.workbench.sandbox.internal.state;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

import com.google.gson.Gson;

/** What one service remembers: a plain object that is saved as JSON soon after each change, behind one lock. */
public final class State<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final String name;
    private final T value;
    private final StateStore store;
    private boolean changed;

    State(String name, T value, StateStore store) {
        this.name = name;
        this.value = value;
        this.store = store;
    }

    /** Runs under the lock without marking a change. */
    public <R> R read(Function<T, R> reader) {
        lock.lock();
        try {
            return reader.apply(value);
        } finally {
            lock.unlock();
        }
    }

    /** Runs under the lock and has the state saved afterwards, also when {@code writer} throws. */
    public <R> R update(Function<T, R> writer) {
        lock.lock();
        try {
            changed = true;
            return writer.apply(value);
        } finally {
            lock.unlock();
            store.changed();
        }
    }

    /** Like {@link #update} without a result. */
    public void change(Consumer<T> writer) {
        update(state -> {
            writer.accept(state);
            return true;
        });
    }

    String name() {
        return name;
    }

    /** The JSON when there is something to save, else an empty string. */
    String takeChanges(Gson gson) {
        lock.lock();
        try {
            String json = changed ? gson.toJson(value) : "";
            changed = false;
            return json;
        } finally {
            lock.unlock();
        }
    }

    void markChanged() {
        lock.lock();
        changed = true;
        lock.unlock();
    }
}
