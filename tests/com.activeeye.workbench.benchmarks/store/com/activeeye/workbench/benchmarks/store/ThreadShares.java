package com.activeeye.workbench.benchmarks.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which kinds of this process's threads used the processor since it was made, as Linux tells it; nothing elsewhere. */
final class ThreadShares {
    private static final Path TASKS = Path.of("/proc/self/task");
    // Fields 14 and 15 of proc_pid_stat(5), user and system time, counted from after the name in parentheses.
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private final Map<String, Long> before = ticks();

    private static Map<String, Long> ticks() {
        Map<String, Long> ticks = new TreeMap<>();
        if (!Files.exists(TASKS)) {
            return ticks;
        }
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                add(task, ticks);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ticks;
    }

    private static void add(Path task, Map<String, Long> ticks) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            int end = stat.lastIndexOf(')');
            String[] fields = stat.substring(end + 2).split(" ");
            ticks.merge(kind(stat.substring(stat.indexOf('(') + 1, end)),
                    Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]), Long::sum);
        } catch (IOException gone) {
            // A thread that has ended meanwhile.
            return;
        }
    }

    private static String kind(String name) {
        if (name.startsWith("sandbox-") || name.startsWith("HTTP-")) {
            return "the sandbox";
        }
        if (name.startsWith("C1 ") || name.startsWith("C2 ")) {
            return "the JIT";
        }
        if (name.startsWith("G1 ") || name.startsWith("GC ") || name.startsWith("VM ")) {
            return "the JVM";
        }
        if (name.startsWith("activeeye-inge")) {
            return "decoding and parsing";
        }
        // Linux calls the main thread, which stores, and those of DuckDB as the process.
        return name.startsWith("java") ? "storing" : "getting, receiving, deleting";
    }

    /** The shares in percent, the kinds in the order of the alphabet. */
    @Override
    public String toString() {
        Map<String, Long> now = ticks();
        now.replaceAll((kind, ticks) -> Math.max(0, ticks - before.getOrDefault(kind, 0L)));
        double all = Math.max(1, now.values().stream().mapToLong(Long::longValue).sum());
        return now.entrySet().stream().filter(one -> one.getValue() > 0)
                .map(one -> "%s %.0f %%".formatted(one.getKey(), 100 * one.getValue() / all))
                .collect(Collectors.joining(", "));
    }
}
