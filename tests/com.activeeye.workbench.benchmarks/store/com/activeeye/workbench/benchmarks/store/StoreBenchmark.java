package com.activeeye.workbench.benchmarks.store;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.Ingester;
import com.activeeye.workbench.ingest.logfile.LogFileParser;
import com.activeeye.workbench.ingest.notification.EnvelopePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures log file to durable, deduplicated, queryable: a queue and a bucket in this process, all else as it ships.
 *
 * <p>Arguments: a folder, how many files, how many events a file, how many events the account has in a second.
 */
public final class StoreBenchmark {
    private static final String BUCKET = "acme-trail";

    private final Path folder;
    private final List<String> keys = new ArrayList<>();

    private StoreBenchmark(Path folder) {
        this.folder = folder;
    }

    /** @param args see the class */
    public static void main(String[] args) throws IOException {
        StoreBenchmark benchmark = new StoreBenchmark(Path.of(args[0]));
        long distinct = benchmark.generate(Integer.parseInt(args[1]), Integer.parseInt(args[2]),
                Integer.parseInt(args[3]));
        benchmark.run("warm-up", benchmark.keys.subList(0, Math.max(1, benchmark.keys.size() / 10)));
        Path store = benchmark.run("measured", benchmark.keys);
        benchmark.check(store, distinct);
    }

    private long generate(int files, int events, int eventsPerSecond) throws IOException {
        LogFileGenerator generator = new LogFileGenerator(eventsPerSecond);
        for (int file = 0; file < files; file++) {
            keys.add(generator.write(folder.resolve("bucket"), file, events));
        }
        return generator.distinct();
    }

    private Path run(String name, List<String> files) throws IOException {
        Path workspace = folder.resolve(name);
        Catalog catalog = Catalog.open(workspace, Clock.systemUTC(), System.err::println);
        catalog.credentials().add(ConnectorCredential.create("Acme", BUCKET,
                new AccountId(LogFileGenerator.ACCOUNT), "eu-west-1"));
        catalog.connectors().add(ServiceConnector.create("Acme", new AccountId(LogFileGenerator.ACCOUNT),
                Priority.DEFAULT, true));
        MemoryQueue queue = new MemoryQueue(BUCKET, files);
        try (EventStore store = EventStore.open(workspace.resolve("store"), Clock.systemUTC(), System.err::println);
                Ingester ingester = new Ingester(new IngestSetup(queue, new FolderBucket(folder.resolve("bucket")),
                        envelope -> new EnvelopePolicy.Verdict.Trusted(), catalog, store, LogFileParser.DEFAULT_CAP,
                        Clock.systemUTC()))) {
            long start = System.nanoTime();
            long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
            var counts = ingester.drain(Progress.NONE).counts();
            double seconds = (System.nanoTime() - start) / 1e9;
            cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() - cpu;
            long all = counts.events() + counts.duplicates();
            System.out.printf("%s: %d files, %d events (%d new) in %.2f s: %.0f events/s, %.0f per s of CPU, "
                    + "%.3f ms a file%n", name, files.size(), all, counts.events(), seconds, all / seconds,
                    all * 1e9 / cpu, seconds * 1e3 / files.size());
        }
        return workspace.resolve("store");
    }

    private void check(Path folderOfStore, long distinct) throws IOException {
        try (EventStore store = EventStore.open(folderOfStore, Clock.systemUTC(), System.err::println)) {
            long count = store.reader().count(EventQuery.all());
            System.out.printf("%d events in the store, %d in the files%n", count, distinct);
            System.out.printf("disk: %.0f bytes an event, of which the columns %.0f%n", bytes(folderOfStore) / count,
                    (double) Files.size(folderOfStore.resolve("events.duckdb")) / count);
            StoredEvent some = store.reader().query(EventQuery.all().after(count / 2).limit(1)).getFirst();
            time("by event ID", store, EventQuery.all().withText(some.eventId()));
            time("newest 200", store, EventQuery.all().limit(200));
            time("by access key", store, EventQuery.all().withText(some.event().accessKeyId()).limit(200));
            time("substring", store, EventQuery.all().withText("role-17/i-").limit(200));
            time("substring not there", store, EventQuery.all().withText("nowhere-to-be-found").limit(200));
        }
    }

    private static void time(String name, EventStore store, EventQuery query) {
        double[] millis = new double[7];
        int rows = 0;
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            rows = store.reader().query(query).size();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%s: %.1f ms (%d rows)%n", name, millis[millis.length / 2], rows);
    }

    private static double bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
