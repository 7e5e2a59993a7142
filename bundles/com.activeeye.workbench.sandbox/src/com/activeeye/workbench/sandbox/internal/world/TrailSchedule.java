package com.activeeye.workbench.sandbox.internal.world;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the trails write what is due: at once after a start, then at every interval, and when told to. */
public final class TrailSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrailSchedule.class);
    private static final long PATIENCE_SECONDS = 10;

    private final TrailWriter writer;
    private final Clock clock;
    private final ReentrantLock delivering = new ReentrantLock();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("sandbox-trails").unstarted(task));

    public TrailSchedule(TrailWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** Starts delivering; an interval of zero delivers only when told to. */
    public void start(Duration interval) {
        if (interval.isPositive()) {
            timer.scheduleWithFixedDelay(this::deliverQuietly, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Delivers what is due now; one delivery at a time. */
    public void deliver() {
        delivering.lock();
        try {
            writer.deliverDue(clock.instant());
        } finally {
            delivering.unlock();
        }
    }

    /** An exception would end the schedule. */
    private void deliverQuietly() {
        try {
            deliver();
        } catch (RuntimeException e) {
            LOG.warn("The sandbox's trails could not deliver; trying again at the next interval", e);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A delivery of the sandbox's trails did not end in {} seconds", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
