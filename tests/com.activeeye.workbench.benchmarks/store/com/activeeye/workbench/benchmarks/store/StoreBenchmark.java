package com.activeeye.workbench.benchmarks.store;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.events.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Measures log file to durable, deduplicated, queryable: a queue and a bucket in this process, all else as it ships.
 *
 * <p>Arguments: a folder for the stores, one for the log files, how many files the set has, how many events a file, how
 * many of the files are to be ingested, how many before that to get warm, and {@code queries} to measure those, too.
 */
public final class StoreBenchmark {
    private static final int MEASURED = 21;

    private StoreBenchmark() {
    }

    /** @param args see the class */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        LogFileSet all = LogFileSet.of(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        int warm = Integer.parseInt(args[5]);
        if (warm > 0) {
            ingest(folder.resolve("warm-up"), all.first(warm));
        }
        Path store = ingest(folder.resolve("measured"), all.first(Integer.parseInt(args[4])));
        System.out.printf("  heap at most %d MiB of %d, resident at most %d MiB%n", Meter.heapAtMost(),
                Runtime.getRuntime().maxMemory() >> 20, Meter.residentAtMost());
        try (EventStore opened = EventStore.open(store, Clock.systemUTC(), System.err::println)) {
            double count = opened.reader().count(EventQuery.all());
            System.out.printf("  disk: %.0f bytes an event, of which the kept files %.0f and the database %.0f; "
                    + "the files as they came: %.0f%n", bytes(store) / count, bytes(store.resolve("files")) / count,
                    Files.size(store.resolve("events.duckdb")) / count,
                    all.first(Integer.parseInt(args[4])).bytes() / count);
            if (args.length > 6) {
                queries(opened);
            }
        }
    }

    private static Path ingest(Path workspace, LogFileSet set) throws IOException {
        try (LocalIngest ingest = new LocalIngest(workspace, set)) {
            Meter meter = new Meter();
            var counts = ingest.ingester().drain(Progress.NONE).counts();
            System.out.printf("%s: %d files, %s (%,d new)%n", workspace.getFileName(), set.keys().size(),
                    meter.rate(counts.events() + counts.duplicates()), counts.events());
        }
        return workspace.resolve("store");
    }

    private static void queries(EventStore store) {
        long count = store.reader().lastSequence();
        StoredEvent some = store.reader().query(EventQuery.all().after(count / 3).limit(1)).getFirst();
        var reader = store.reader();
        time("by event ID", () -> reader.query(EventQuery.all().withEventId(some.eventId())).size());
        time("newest 200", () -> reader.query(EventQuery.all().limit(200)).size());
        time("by access key, newest 200", () -> reader.query(EventQuery.all().withAccessKey(
                some.event().accessKeyId()).limit(200)).size());
        time("histogram per minute", () -> reader.perMinute(EventQuery.all()).size());
        time("histogram per minute of failed calls",
                () -> reader.perMinute(EventQuery.all().withErrorsOnly(true)).size());
        time("substring, newest 200", () -> reader.query(EventQuery.all().withText("role-17/i-").limit(200)).size());
        time("substring, how many", () -> (int) reader.count(EventQuery.all().withText("role-17/i-")));
        time("substring, not there", () -> reader.query(EventQuery.all().withText("nowhere-to-be-found")).size());
    }

    // The first call, and the median once the JVM is warm.
    private static void time(String name, IntSupplier query) {
        double[] millis = new double[60];
        int rows = 0;
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            rows = query.getAsInt();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double firstTime = millis[0];
        double[] warm = Arrays.copyOfRange(millis, millis.length - MEASURED, millis.length);
        Arrays.sort(warm);
        System.out.printf("  %s: %.1f ms, at first %.1f (%,d)%n", name, warm[MEASURED / 2], firstTime, rows);
    }

    private static double bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
