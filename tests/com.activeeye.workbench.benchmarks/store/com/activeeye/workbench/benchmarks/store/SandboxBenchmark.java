package com.activeeye.workbench.benchmarks.store;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.ingest.backfill.Backfill;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.activeeye.workbench.operations.OpenWorkbench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Measures with the sandbox's queue and bucket, over HTTP and the AWS SDK, everything in this process: how fast small
 * files are ingested that wait there, and how long it takes from an object's creation until a listener of the store has
 * its events, as the monitor is one.
 *
 * <p>Arguments: a folder, one for the log files, how many files the set has, how many events a file, how many files are
 * to wait, how many files a second come afterwards and for how many seconds; after those the same comes again beside a
 * backfill of the files that are left.
 */
public final class SandboxBenchmark {
    private final S3Client s3;
    private final OpenWorkbench open;
    private final LogFileSet set;

    private SandboxBenchmark(OpenWorkbench open, LogFileSet set) {
        this.open = open;
        this.set = set;
        this.s3 = open.workbench().sessions().operator(OpenWorkbench.LOG_ARCHIVE).s3("us-east-1");
    }

    /** @param args see the class */
    public static void main(String[] args) throws IOException, InterruptedException {
        LogFileSet set = LogFileSet.of(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        int events = Integer.parseInt(args[3]);
        int waiting = Integer.parseInt(args[4]);
        try (OpenWorkbench open = new OpenWorkbench(Path.of(args[0]))) {
            open.connector("Acme", LogFileGenerator.ACCOUNT);
            ConnectorCredential credential = open.onboardedCredential();
            SandboxBenchmark benchmark = new SandboxBenchmark(open, set);
            // What the sandbox's own trails have written by now.
            open.workbench().ingestion().drain(Progress.NONE);
            benchmark.throughput("warm-up", set.keys().subList(0, waiting), events);
            benchmark.throughput("small files that wait", set.keys().subList(waiting, 2 * waiting), events);
            int perSecond = Integer.parseInt(args[5]);
            int live = perSecond * Integer.parseInt(args[6]);
            List<String> left = set.keys().subList(2 * waiting, set.keys().size());
            benchmark.latency("created to visible", left.subList(0, live), perSecond);
            benchmark.beside(credential, left.subList(2 * live, left.size()),
                    () -> benchmark.latency("the same beside a backfill", left.subList(live, 2 * live), perSecond));
        }
        System.exit(0);
    }

    private void put(String key) {
        s3.putObject(request -> request.bucket(OpenWorkbench.BUCKET).key(key),
                RequestBody.fromFile(set.folder().resolve(key)));
    }

    private void putAll(List<String> keys) {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            keys.forEach(key -> threads.execute(() -> put(key)));
        }
    }

    private void throughput(String name, List<String> keys, int events) throws InterruptedException {
        putAll(keys);
        ThreadShares shares = new ThreadShares();
        Meter meter = new Meter();
        var before = open.workbench().ingestion().status().counts();
        var counts = open.workbench().ingestion().drain(Progress.NONE).counts();
        long ingested = counts.events() + counts.duplicates() - before.events() - before.duplicates();
        System.out.printf("%s: %s%s%n  %s%n", name, meter.rate(ingested),
                ingested < (long) keys.size() * events ? " (not all of them)" : "", shares);
    }

    /** What is measured beside something else. */
    @FunctionalInterface
    private interface Measurement {
        void run() throws InterruptedException;
    }

    /** Measures while log files are fetched of which no message tells. */
    private void beside(ConnectorCredential credential, List<String> keys, Measurement measurement)
            throws InterruptedException {
        putAll(keys);
        Pod pod = open.workbench().catalog().pod().orElseThrow();
        open.workbench().sessions().pod(pod).sqs(pod.homeRegion()).purgeQueue(queue -> queue.queueUrl(pod.queueUrl()));
        Backfill plan = open.workbench().backfilling().plan(credential, day(keys.getFirst()), day(keys.getLast()),
                Set.of(), Progress.NONE);
        Thread backfill = Thread.ofPlatform().start(() -> {
            long start = System.nanoTime();
            Backfill done = open.workbench().backfilling().run(plan, some -> { }, Progress.NONE);
            System.out.printf("the backfill: %d of %d files in %.1f s%n", done.tally().files(), plan.files(),
                    (System.nanoTime() - start) / 1e9);
        });
        measurement.run();
        System.out.println(backfill.isAlive() ? "the backfill goes on" : "the backfill ended before");
        backfill.join();
    }

    private static LocalDate day(String key) {
        return LocalDate.ofInstant(LogFileKey.parse(key).deliveredAt(), ZoneOffset.UTC);
    }

    private void latency(String name, List<String> keys, int perSecond) throws InterruptedException {
        int count = keys.size();
        Map<String, Long> created = new ConcurrentHashMap<>();
        Map<String, Long> visible = new ConcurrentHashMap<>();
        EventStore store = open.workbench().events();
        Runnable end = store.onCommit(committed -> visible.put(committed.entry().file().key(), System.nanoTime()));
        open.workbench().ingestion().start();
        try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(8)) {
            for (int i = 0; i < count; i++) {
                String key = keys.get(i);
                timer.schedule(() -> {
                    put(key);
                    created.put(key, System.nanoTime());
                }, i * 1_000_000L / perSecond, TimeUnit.MICROSECONDS);
            }
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!visible.keySet().containsAll(created.keySet()) && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        open.workbench().ingestion().stop();
        end.run();
        double[] millis = created.keySet().stream().filter(visible::containsKey)
                .mapToDouble(key -> (visible.get(key) - created.get(key)) / 1e6).sorted().toArray();
        String percentiles = IntStream.of(50, 90, 99, 100).mapToObj(p -> "p%d %.0f".formatted(p,
                millis[Math.min(millis.length - 1, millis.length * p / 100)])).collect(Collectors.joining(", "));
        System.out.printf("%s, %d files/s: %s ms; %d of %d files came%n", name, perSecond, percentiles, millis.length,
                count);
    }
}
