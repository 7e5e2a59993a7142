package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that ingests until it is asked to end, when some downloads do not move: see {@link GracefulStopTest}. */
public final class StoppedIngest {
    static final int FILES = 300;
    private static final int STUCK_EVERY = 50;
    private static final int SECONDS = 10;
    private static volatile boolean stopped;

    private StoppedIngest() {
    }

    /** A download of which nothing comes. */
    private static final class Stuck extends FilterInputStream {
        Stuck(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            System.out.println("stuck");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            return -1;
        }
    }

    /** @param args the folder of the world */
    public static void main(String[] args) {
        IngestWorld world = new IngestWorld(Path.of(args[0]), true);
        AtomicInteger downloads = new AtomicInteger();
        world.bucket.network = (key, in) -> downloads.incrementAndGet() % STUCK_EVERY == 0 ? new Stuck(in) : in;
        for (int file = 0; file < FILES; file++) {
            world.deliver(IngestWorld.ACCOUNT, "F" + file, "event-" + file);
        }
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped = true;
            try {
                done.await(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            poll(world);
        } finally {
            System.out.printf("deleted %d%nwaiting %d%n", world.queue.deleted.size(), world.queue.waiting());
            world.close();
            done.countDown();
        }
    }

    private static void poll(IngestWorld world) {
        Progress untilStopped = new Progress() {
            @Override
            public void report(String what) {
            }

            @Override
            public boolean isCancelled() {
                return stopped;
            }
        };
        try {
            while (true) {
                world.ingester.poll(untilStopped);
            }
        } catch (WorkbenchException cancelled) {
            // As was asked for.
        }
    }
}
