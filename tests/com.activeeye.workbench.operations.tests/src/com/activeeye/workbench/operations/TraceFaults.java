package com.activeeye.workbench.operations;

import java.util.function.Function;
import java.util.stream.Stream;

/** What goes wrong with customers and pods, made in the sandbox: a family of faults for each part of the path. */
final class TraceFaults {
    private TraceFaults() {
    }

    /** All faults, in the order of the path. */
    static Stream<TraceFault> all() {
        return Stream.of(TrailFaults.all(), BucketFaults.all(), StackFaults.all(), RoleFaults.all(), KeyFaults.all(),
                NotificationFaults.all(), TopicFaults.all(), QueueFaults.all(), ConnectorFaults.all())
                .flatMap(Function.identity());
    }
}
