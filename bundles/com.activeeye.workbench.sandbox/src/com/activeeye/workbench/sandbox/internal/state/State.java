package com.activeeye.workbench.sandbox.internal.state;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

import com.google.gson.Gson;

/** What one service remembers: a plain object that is saved as JSON soon after each change, behind one lock. */
public final class State<T> {
    private static final int BUFFER = 1 << 16;

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

    /** The JSON in UTF-8 when there is something to save, else nothing. */
    byte[] takeChanges(Gson gson) {
        lock.lock();
        try {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            if (changed) {
                write(gson, json);
            }
            changed = false;
            return json.toByteArray();
        } finally {
            lock.unlock();
        }
    }

    // The calls of the service wait meanwhile, so that some megabytes are not made a text first.
    private void write(Gson gson, ByteArrayOutputStream json) {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(json, StandardCharsets.UTF_8), BUFFER)) {
            gson.toJson(value, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void markChanged() {
        lock.lock();
        changed = true;
        lock.unlock();
    }
}
