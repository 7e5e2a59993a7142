package com.activeeye.workbench.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * How a sandbox is started.
 *
 * @param directory where the state is kept; made when missing
 * @param port the port on 127.0.0.1, 0 for any that is free
 * @param clock the time of the world's events and sessions; signatures are checked against the machine's clock
 * @param trailInterval how often the trails write what is due; zero for only when told to
 * @param partition the partition that the world lies in: {@code aws}, {@code aws-us-gov} or {@code aws-cn}; counts only
 *        at the first start in a directory
 */
public record SandboxOptions(Path directory, int port, Clock clock, Duration trailInterval, String partition) {

    /** A sandbox on any free port, with the machine's clock and trails that write every five seconds. */
    public static SandboxOptions in(Path directory) {
        return new SandboxOptions(directory, 0, Clock.systemUTC(), Duration.ofSeconds(5), "aws");
    }

    /** The same on another port. */
    public SandboxOptions withPort(int other) {
        return new SandboxOptions(directory, other, clock, trailInterval, partition);
    }

    /** The same with another clock. */
    public SandboxOptions withClock(Clock other) {
        return new SandboxOptions(directory, port, other, trailInterval, partition);
    }

    /** The same with another interval between the trails' deliveries; zero for only when told to. */
    public SandboxOptions withTrailInterval(Duration other) {
        return new SandboxOptions(directory, port, clock, other, partition);
    }

    /** The same with a world in another partition. */
    public SandboxOptions withPartition(String other) {
        return new SandboxOptions(directory, port, clock, trailInterval, other);
    }
}
