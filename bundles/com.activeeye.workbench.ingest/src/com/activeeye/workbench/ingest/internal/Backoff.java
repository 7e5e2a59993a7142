package com.activeeye.workbench.ingest.internal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** How long to wait after faults: twice as long after each, and never in step with other workbenches. */
public final class Backoff {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int DOUBLINGS_AT_MOST = 12;

    private final DoubleSupplier random;
    private int faults;

    public Backoff() {
        this(() -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param random gives numbers from 0 to 1 */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** The next round may start at once. */
    public void succeeded() {
        faults = 0;
    }

    /** How long to wait after one more fault. */
    public Duration failed() {
        Duration pause = next();
        faults = Math.min(faults + 1, DOUBLINGS_AT_MOST);
        return pause;
    }

    /** How long the wait would be after one more fault. */
    public Duration next() {
        return after(faults, SHORTEST, LONGEST);
    }

    /** How long a message is hidden that was received that often without being done with. */
    Duration ofMessage(int receiveCount) {
        return after(Math.clamp(receiveCount - 1L, 0, DOUBLINGS_AT_MOST), Duration.ofSeconds(15),
                Duration.ofMinutes(15));
    }

    private Duration after(int doublings, Duration shortest, Duration longest) {
        long millis = Math.min(shortest.toMillis() << doublings, longest.toMillis());
        return Duration.ofMillis((long) (millis * (0.5 + random.getAsDouble() / 2)));
    }
}
