package com.activeeye.workbench.sandbox.internal.state;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/**
 * The sandbox's files: one JSON file per service, written atomically within a second of a change and at close. Where
 * they are so large that this takes long, within ten seconds, so that a fiftieth of the time is spent on it.
 */
public final class StateStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StateStore.class);
    private static final long DELAY_MILLIS = 500;
    private static final long LONGEST_DELAY_MILLIS = 10_000;
    private static final int REST = 50;

    private final Path directory;
    private final Gson gson = new GsonBuilder().disableHtmlEscaping()
            .registerTypeAdapter(Instant.class, new InstantAdapter().nullSafe()).create();
    private final List<State<?>> states = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("sandbox-state").unstarted(task));
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean fresh;
    private volatile long delayMillis = DELAY_MILLIS;

    /** Opens the directory, making it when missing. */
    public StateStore(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        Files.createDirectories(directory.resolve("tmp"));
    }

    /** Where the files are. */
    public Path directory() {
        return directory;
    }

    /** A new path for a temporary file on the same disk. */
    public Path temporary() throws IOException {
        return Files.createTempFile(directory.resolve("tmp"), "body", ".tmp");
    }

    /** What a person should know about the state's files. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** Whether any state was missing or corrupt, so that the world must be seeded. */
    public boolean fresh() {
        return fresh;
    }

    /** Reads a state from {@code name.json}; a missing or corrupt file gives what {@code empty} makes. */
    public <T> State<T> open(String name, Class<T> type, Supplier<T> empty) {
        Path file = directory.resolve(name + ".json");
        T value = null;
        if (Files.exists(file)) {
            value = load(file, type);
        }
        State<T> state = new State<>(name, value == null ? empty.get() : value, this);
        if (value == null) {
            fresh = true;
            state.markChanged();
        }
        states.add(state);
        return state;
    }

    private <T> T load(Path file, Class<T> type) {
        try (Reader reader = Files.newBufferedReader(file)) {
            T value = gson.fromJson(reader, type);
            if (value != null) {
                return value;
            }
            throw new JsonParseException("the file is empty");
        } catch (JsonParseException | IOException e) {
            setAside(file, e);
            return null;
        }
    }

    private void setAside(Path file, Exception cause) {
        String name = file.getFileName() + ".corrupt-" + Instant.now().toEpochMilli();
        LOG.warn("Sandbox state {} cannot be read and is kept as {}", file, name, cause);
        notices.add("The sandbox's file " + file.getFileName() + " could not be read. It was kept as " + name
                + ", and its contents were made anew.");
        try {
            Files.move(file, file.resolveSibling(name));
        } catch (IOException e) {
            LOG.warn("Could not rename {}", file, e);
        }
    }

    void changed() {
        if (scheduled.compareAndSet(false, true) && !saver.isShutdown()) {
            saver.schedule(this::flush, delayMillis, TimeUnit.MILLISECONDS);
        }
    }

    /** Saves every state that has changed, now. */
    public void flush() {
        scheduled.set(false);
        writing.lock();
        long start = System.nanoTime();
        try {
            for (State<?> state : new ArrayList<>(states)) {
                byte[] json = state.takeChanges(gson);
                if (json.length > 0) {
                    save(state, json);
                }
            }
        } finally {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            delayMillis = Math.clamp(REST * took, DELAY_MILLIS, LONGEST_DELAY_MILLIS);
            writing.unlock();
        }
    }

    private void save(State<?> state, byte[] json) {
        try {
            PrivateFiles.replace(directory.resolve(state.name() + ".json"), json);
        } catch (IOException e) {
            state.markChanged();
            LOG.warn("Could not save the sandbox's state {}; trying again with the next change", state.name(), e);
        }
    }

    @Override
    public void close() {
        saver.shutdown();
        flush();
    }
}
