package com.activeeye.workbench.benchmarks;

import com.activeeye.workbench.benchmarks.jackson.JacksonLogFileParser;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.logfile.LogFileParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From a log file's bytes in memory to its events: the product's parser beside its peers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseParallelGC"})
public class ParserBenchmark {
    /** Which files: real ones, and generated ones of usual size and of 8,000 records. */
    @Param({"real", "small", "large"})
    public String files;

    private List<byte[]> set;
    private long events;
    private final byte[] buffer = new byte[1 << 17];
    private final LogFileParser parser = new LogFileParser();
    private final JacksonLogFileParser jackson = new JacksonLogFileParser();

    /** How many events, and how much time of a core they took: with other work going on the time on the wall lies. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counter {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        /** Events so far. */
        public long events;
        /** Nanoseconds so far. */
        public long coreNanos;

        private void count(Work work) throws IOException, LogFileFault {
            long before = THREADS.getCurrentThreadCpuTime();
            events += work.run();
            coreNanos += THREADS.getCurrentThreadCpuTime() - before;
        }
    }

    private interface Work {
        long run() throws IOException, LogFileFault;
    }

    /** Makes the files, or reads them. */
    @Setup
    public void prepare() throws IOException, LogFileFault {
        set = LogFiles.named(files);
        for (byte[] file : set) {
            events += parser.parse(new ByteArrayInputStream(file), LogFiles.KEY, "sha", event -> { });
        }
    }

    /** What nothing that inflates with the JDK can be faster than. */
    @Benchmark
    public void inflateAlone(Blackhole hole, Counter counter) throws IOException, LogFileFault {
        counter.count(() -> {
            for (byte[] file : set) {
                try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16)) {
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        hole.consume(count);
                    }
                }
            }
            return events;
        });
    }

    /** The peer that streams with jackson-core. */
    @Benchmark
    public void jacksonStreaming(Blackhole hole, Counter counter) throws IOException, LogFileFault {
        counter.count(() -> {
            long count = 0;
            for (byte[] file : set) {
                count += jackson.parse(new ByteArrayInputStream(file), LogFiles.KEY, "sha", hole::consume);
            }
            return count;
        });
    }

    /** The product's parser. */
    @Benchmark
    public void parser(Blackhole hole, Counter counter) throws IOException, LogFileFault {
        counter.count(() -> {
            long count = 0;
            for (byte[] file : set) {
                count += parser.parse(new ByteArrayInputStream(file), LogFiles.KEY, "sha", hole::consume);
            }
            return count;
        });
    }
}
