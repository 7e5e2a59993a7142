package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.OutcomeCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of the many messages of a round when some of them fail or it is cancelled. */
@Timeout(30)
class RoundTest extends WithWorld {
    private static final int MANY = 30;

    @BeforeEach
    void prove() {
        // Else one message would go ahead of the others.
        world.deliver(IngestWorld.ACCOUNT, "PROVEN", "proven");
        world.poll();
        world.bucket.fetched.clear();
    }

    @Test
    void beginsNoOtherMessageOnceAllWouldFail() {
        try (Ingester two = new Ingester(world.setup(), 2)) {
            world.deliver(IngestWorld.ACCOUNT, "FIRST", "first");
            two.poll(Progress.NONE);
            world.bucket.fetched.clear();
            for (int i = 0; i < MANY; i++) {
                world.bucket.fail(world.deliver(IngestWorld.ACCOUNT, "F" + i, "e" + i), FaultKind.THROTTLED);
            }
            Round round = two.poll(Progress.NONE);

            assertThat(round.fault().orElseThrow().kind()).isEqualTo(FaultKind.THROTTLED);
            assertThat(world.bucket.fetched).hasSizeBetween(1, 2);
            assertThat(world.queue.hidden).hasSize(round.left()).hasSizeGreaterThan(2);
            assertThat(world.queue.hidden.keySet()).as("nobody is to try them at once").allSatisfy(message ->
                    assertThat(world.queue.hiddenFor.get(message)).isGreaterThanOrEqualTo(Duration.ofMillis(500)));
        }
    }

    @Test
    void keepsAMessageForTheOneOfItsLogFilesThatFails() {
        String denied = world.deliver(IngestWorld.ACCOUNT, "DENIED", "denied");
        String readable = world.deliver(IngestWorld.ACCOUNT, "READABLE", "readable");
        world.poll();
        world.queue.deleted.clear();
        String other = IngestWorld.key(IngestWorld.ACCOUNT, "OTHER");
        world.bucket.put(other, IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "other")));
        world.bucket.put(denied, IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "denied", "later")));
        world.bucket.fail(denied, FaultKind.DENIED);
        for (String[] keys : new String[][] {{denied, other, readable}, {other, denied}}) {
            world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, keys));
        }
        assertThat(world.poll().left()).isEqualTo(2);
        assertThat(world.queue.deleted).isEmpty();
        assertThat(world.events()).as("all but one").isEqualTo(4);

        world.bucket.mend(denied);
        world.queue.timeOut();
        world.poll();
        assertThat(world.queue.deleted).hasSize(2);
        assertThat(world.events()).isEqualTo(5);
    }

    @Test
    void fetchesNoOtherLogFileOfAMessageOnceAllWouldFail() {
        String first = IngestWorld.key(IngestWorld.ACCOUNT, "A");
        world.bucket.fail(first, FaultKind.THROTTLED);
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, first,
                IngestWorld.key(IngestWorld.ACCOUNT, "B")));
        world.poll();
        assertThat(world.bucket.fetched).containsExactly(first);
    }

    @Test
    void givesBackWhatComesWhileItIsCancelled() {
        for (int i = 0; i < MANY; i++) {
            world.deliver(IngestWorld.ACCOUNT, "F" + i, "e" + i);
        }
        CountDownLatch receiving = new CountDownLatch(2);
        CountDownLatch ending = new CountDownLatch(1);
        Thread round = Thread.currentThread();
        world.queue.onReceive = () -> {
            receiving.countDown();
            if (receiving.getCount() == 0) {
                await(ending);
            }
        };
        assertThatThrownBy(() -> world.ingester.poll(new Progress() {
            @Override
            public void report(String what) {
            }

            @Override
            public boolean isCancelled() {
                boolean cancelled = receiving.getCount() == 0;
                if (cancelled && Thread.currentThread() == round) {
                    ending.countDown();
                }
                return cancelled;
            }
        })).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.CANCELLED));

        assertThat(world.queue.hidden).isEmpty();
        assertThat(world.queue.waiting() + world.queue.deleted.size()).isEqualTo(MANY + 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void waitsWhileTheDiskRefuses() throws Exception {
        Path quarantine = folder.resolve("store/quarantine");
        Files.writeString(quarantine, "a file in place of the folder");
        world.queue.send("what is this?");
        Round round = world.poll();
        assertThat(round.fault().orElseThrow().kind()).isEqualTo(FaultKind.DISK);
        assertThat(round.pause()).isPositive();
        assertThat(world.queue.hidden).hasSize(1);

        Files.delete(quarantine);
        world.queue.timeOut();
        world.poll();
        assertThat(world.ingester.quarantine().items()).hasSize(1);
        assertThat(world.queue.hidden).isEmpty();
    }

    @Test
    void leavesNothingOfADownloadBehind() {
        String broken = IngestWorld.key(IngestWorld.ACCOUNT, "BROKEN");
        String whole = IngestWorld.key(IngestWorld.ACCOUNT, "WHOLE");
        String cut = IngestWorld.key(IngestWorld.ACCOUNT, "CUT");
        world.bucket.put(broken, IngestWorld.large("{\"Records\":[{broken"));
        world.bucket.put(whole, IngestWorld.large(IngestWorld.records(IngestWorld.ACCOUNT, "e1")));
        world.bucket.put(cut, IngestWorld.large(IngestWorld.records(IngestWorld.ACCOUNT, "e2")));
        world.bucket.cut(cut, 290_000);
        for (String key : new String[] {broken, whole, cut}) {
            world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        }
        assertThat(world.poll().left()).isEqualTo(1);
        assertThat(world.events()).isEqualTo(2);
        assertThat(world.incoming()).isZero();

        world.ingester.replay(world.ingester.quarantine().items().getFirst(), Progress.NONE);
        assertThat(world.incoming()).isZero();
    }

    @Test
    void doesNotFetchWhatItHas() {
        byte[] content = IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "e1"));
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "A");
        world.bucket.put(key, content);
        String notification = IngestWorld.notification(IngestWorld.BUCKET, key)
                .replace("\"object\":{", "\"object\":{\"eTag\":\"" + FakeBucket.etag(content) + "\",");
        for (int i = 0; i < 3; i++) {
            world.queue.send(notification);
            world.poll();
        }
        assertThat(world.bucket.fetched).hasSize(1);
        assertThat(world.ingester.status().counts().repeated()).isEqualTo(2);
    }

    @Test
    void tellsALogFileOfAVersionThatItDoesNotKnowFromABrokenOne() {
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "A");
        world.bucket.put(key, IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "e1").replace("1.11", "2.0")));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        world.poll();
        assertThat(world.outcomes()).contains(
                new OutcomeCount(LedgerOutcome.QUARANTINED, LedgerReason.UNKNOWN_VERSION, 1));
    }
}
