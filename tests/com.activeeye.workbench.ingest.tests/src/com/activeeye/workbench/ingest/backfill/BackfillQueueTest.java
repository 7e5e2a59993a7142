package com.activeeye.workbench.ingest.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.ingest.QueueMessage;
import com.activeeye.workbench.ingest.internal.Completeness;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How often a backfill tries a log file, and what it hands out while live ingestion has work in hand. */
@Timeout(30)
class BackfillQueueTest {
    private static final int FILES = 12;
    private static final Duration A_WHILE = Duration.ofSeconds(15);

    @TempDir
    Path folder;
    private final AtomicBoolean busy = new AtomicBoolean();
    private EventStore store;
    private BackfillQueue queue;

    @BeforeEach
    void open() {
        store = EventStore.open(folder.resolve("store"), Clock.systemUTC(), notice -> { });
        Path list = folder.resolve("list.gz");
        FileList.write(list, adding -> {
            for (int i = 0; i < FILES; i++) {
                adding.add(new BackfillFile("AWSLogs/F" + i, "etag" + i, 10));
            }
        });
        queue = new BackfillQueue("acme-trail", FileList.open(list, "id"), new Completeness(
                Catalog.open(folder, Clock.systemUTC(), notice -> { }), store.reader()), busy::get);
    }

    @AfterEach
    void close() {
        queue.close();
        store.close();
    }

    private List<QueueMessage> receive(int max) {
        return queue.receive(max, A_WHILE, Progress.NONE);
    }

    /** Hands out all of them and takes them back, as a round does that fails for all. */
    private int roundInVain(Duration hidden, boolean stopped) {
        List<QueueMessage> messages = receive(100);
        messages.forEach(message -> queue.hide(message, hidden));
        queue.roundOver(stopped);
        return messages.size();
    }

    @Test
    void triesALogFileThreeTimes() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(queue.isOver()).isFalse();
            assertThat(roundInVain(A_WHILE, false)).isEqualTo(FILES);
        }
        assertThat(queue.isOver()).isTrue();
        assertThat(queue.tally(0)).isEqualTo(new Backfill.Tally(0, 0, 0, FILES));
    }

    @Test
    void countsNoTryThatFailedForAnotherReasonThanTheLogFile() {
        for (int round = 0; round < 6; round++) {
            assertThat(roundInVain(A_WHILE, true)).as("a fault has met all").isEqualTo(FILES);
            assertThat(roundInVain(Duration.ZERO, false)).as("it was not begun").isEqualTo(FILES);
        }
        assertThat(receive(100)).allMatch(message -> message.receiveCount() == 1);
        assertThat(queue.tally(0).failed()).isZero();
    }

    @Test
    void keepsWhatIsWorkedOnForLong() {
        List<QueueMessage> messages = receive(100);
        messages.forEach(message -> queue.hide(message, queue.visibility()));
        queue.roundOver(false);
        assertThat(receive(100)).isEmpty();
        assertThat(queue.isOver()).isFalse();
        queue.delete(messages);
        assertThat(queue.isOver()).isTrue();
        assertThat(queue.tally(7)).isEqualTo(new Backfill.Tally(FILES, 10 * FILES, 7, 0));
    }

    @Test
    void handsOutTwoASecondWhileLiveIngestionIsAtWork() {
        busy.set(true);
        assertThat(queue.receive(10, Duration.ZERO, Progress.NONE)).as("in the middle of a round").isEmpty();
        long before = System.nanoTime();
        assertThat(receive(10)).hasSize(2);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(900));
        busy.set(false);
        assertThat(receive(10)).hasSize(10);
    }
}
