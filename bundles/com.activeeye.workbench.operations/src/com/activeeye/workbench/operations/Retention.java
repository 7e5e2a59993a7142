package com.activeeye.workbench.operations;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.DaemonThreads;
import com.activeeye.workbench.core.workspace.Json;
import com.activeeye.workbench.core.workspace.JsonFile;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.events.KeptFiles.Removed;
import com.google.gson.reflect.TypeToken;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The limits for the original log files that are kept beside the events, and what holds them.
 *
 * <p>Events whose log file was removed stay with all their columns; only their record cannot be shown any more, and a
 * store that has to be made again from the kept log files lacks them.
 */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    // Log files come a few a second; their room is no matter of minutes.
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final JsonFile<RetentionLimits> file;
    private final Clock clock;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile RetentionLimits limits;
    private volatile Instant next = Instant.EPOCH;

    /**
     * The limits of an environment.
     *
     * @param file where they are recorded
     * @param clock the time
     * @param notices is told when they could not be read
     */
    Retention(Path file, Clock clock, Consumer<String> notices) {
        this.file = new JsonFile<>(file, new TypeToken<List<RetentionLimits>>() { }.getType(), Json.MAPPER);
        this.clock = clock;
        this.limits = this.file.read(clock, notices).stream().findFirst().orElse(RetentionLimits.NONE);
    }

    /** The limits; at first there are none, and all log files are kept. */
    public RetentionLimits limits() {
        return limits;
    }

    /**
     * Records other limits. They are held from now on.
     *
     * @throws WorkbenchException of kind DISK when they cannot be written
     */
    public synchronized void set(RetentionLimits other) {
        file.write(List.of(other));
        limits = other;
        next = Instant.EPOCH;
    }

    /**
     * Removes what is beyond the limits, the oldest log files first.
     *
     * @param store the store
     * @return what went
     * @throws WorkbenchException of kind DISK when a file cannot be removed
     */
    public Removed apply(EventStore store) {
        RetentionLimits now = limits;
        next = clock.instant().plus(BETWEEN);
        if (!now.any()) {
            return new Removed(0, 0);
        }
        Instant before = now.days() > 0 ? clock.instant().minus(Duration.ofDays(now.days())) : Instant.MIN;
        Removed removed = store.files().removeOldest(before, now.bytes() > 0 ? now.bytes() : Long.MAX_VALUE);
        if (removed.files() > 0) {
            LOG.info("{} kept log files were removed, {} bytes", removed.files(), removed.bytes());
        }
        return removed;
    }

    /** Holds the limits from now on: looks at them at once, and every ten minutes while log files come. */
    void watch(EventStore store) {
        Runnable look = () -> {
            if (limits.any() && !clock.instant().isBefore(next) && working.compareAndSet(false, true)) {
                DaemonThreads.start("activeeye-retention", () -> quietly(store));
            }
        };
        store.onCommit(committed -> look.run());
        look.run();
    }

    private void quietly(EventStore store) {
        try {
            apply(store);
        } catch (WorkbenchException fault) {
            // Nothing is lost by it; the next look tries again.
            LOG.warn("Kept log files could not be removed: {}", fault.advice());
        } finally {
            working.set(false);
        }
    }
}
