package com.activeeye.workbench.benchmarks.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Time on the wall and time of the processor, of a piece of work in this process. */
final class Meter {
    private final long start = System.nanoTime();
    private final long cpu = cpu();

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    double cpuSeconds() {
        return (cpu() - cpu) / 1e9;
    }

    /** Says how fast that many events were. */
    String rate(long events) {
        double seconds = seconds();
        double cpuSeconds = cpuSeconds();
        return "%,d events in %.1f s: %,.0f events/s, %,.0f per second of a core".formatted(events, seconds,
                events / seconds, events / cpuSeconds);
    }

    /** The most memory that the process has had, in MiB, as Linux tells it; 0 elsewhere. */
    static long residentAtMost() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM")).map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong).findFirst().orElse(0) >> 10;
        }
    }

    /** The most heap that was in use after a collection or before one, in MiB, the sum of the pools' peaks. */
    static long heapAtMost() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }
}
