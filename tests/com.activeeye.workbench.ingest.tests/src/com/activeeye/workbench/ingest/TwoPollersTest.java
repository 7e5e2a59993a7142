package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.StoredEvent;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two pollers share a queue, and messages come again while they are being worked on. */
@Timeout(60)
class TwoPollersTest {
    private static final int FILES = 300;

    @TempDir
    Path folder;

    @Test
    void storeEachEventOnce() throws Exception {
        try (IngestWorld world = new IngestWorld(folder).connector(IngestWorld.ACCOUNT, true);
                Ingester second = new Ingester(world.setup());
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < FILES; i++) {
                world.deliver(IngestWorld.ACCOUNT, "F" + i, "e" + i, "e" + (i + 1));
            }
            AtomicInteger fetches = new AtomicInteger();
            world.bucket.onFetch = () -> {
                // All that is in hand comes again, to whoever asks first.
                if (fetches.incrementAndGet() % 100 == 0) {
                    world.queue.timeOut();
                }
            };
            Future<Drained> one = threads.submit(() -> world.ingester.drain(Progress.NONE));
            Future<Drained> other = threads.submit(() -> second.drain(Progress.NONE));
            long ingested = one.get().counts().ingested() + other.get().counts().ingested();
            long repeated = one.get().counts().repeated() + other.get().counts().repeated();

            assertThat(one.get().counts().received()).isPositive();
            assertThat(other.get().counts().received()).isPositive();
            assertThat(ingested).isEqualTo(FILES);
            assertThat(repeated).isPositive();
            assertThat(world.store.reader().query(EventQuery.all().limit(10_000))).extracting(StoredEvent::eventId)
                    .hasSize(FILES + 1).doesNotHaveDuplicates();
            assertThat(world.store.reader().latestEntries(1_000)).hasSize(FILES);
        }
    }
}
