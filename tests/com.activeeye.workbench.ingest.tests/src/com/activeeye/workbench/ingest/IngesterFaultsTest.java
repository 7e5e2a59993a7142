package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.OutcomeCount;
import com.activeeye.workbench.ingest.quarantine.Glimpse;
import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ingestion does when something fails: what is tried again, what is put aside, and what it says. */
class IngesterFaultsTest extends WithWorld {
    @Test
    void survivesACrashBetweenCommitAndDelete() {
        world.deliver(IngestWorld.ACCOUNT, "A", "e1", "e2");
        world.queue.onDelete = FakeQueue.failing(new WorkbenchException(FaultKind.OFFLINE, "No answer.", ""));
        assertThat(world.poll().left()).isEqualTo(1);
        assertThat(world.events()).isEqualTo(2);

        world.restart();
        world.queue.onDelete = () -> { };
        world.queue.timeOut();
        world.poll();

        assertThat(world.events()).isEqualTo(2);
        assertThat(world.queue.hidden).isEmpty();
        assertThat(world.outcomes()).containsExactly(new OutcomeCount(LedgerOutcome.INGESTED, LedgerReason.NONE, 1));
    }

    @ParameterizedTest
    @EnumSource(value = FaultKind.class, names = {"THROTTLED", "OFFLINE", "EXPIRED_LOGIN"})
    void leavesTheQueueAloneForAWhileWhenAllWouldFail(FaultKind kind) {
        String key = world.deliver(IngestWorld.ACCOUNT, "A", "e1");
        world.deliver(IngestWorld.ACCOUNT, "B", "e2");
        world.bucket.fail(key, kind);

        Round round = world.poll();

        assertThat(round.fault().orElseThrow().kind()).isEqualTo(kind);
        assertThat(round.left()).isEqualTo(2);
        assertThat(round.pause()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(world.bucket.fetched).hasSize(1);
        IngestStatus status = world.ingester.status();
        assertThat(status.state()).isEqualTo(IngestState.WAITING);
        assertThat(status.words()).isEqualTo("S3 said " + kind + ".");
        assertThat(status.remedy()).isEqualTo("Mend it.");
        assertThat(status.nextTry()).contains(IngestWorld.NOW.plus(round.pause()));

        world.bucket.mend(key);
        world.queue.timeOut();
        world.poll();
        assertThat(world.events()).isEqualTo(2);
        assertThat(world.ingester.status().state()).isEqualTo(IngestState.POLLING);
        assertThat(world.connectorStatus().error()).isEmpty();
    }

    @Test
    void waitsLongerAfterEachFault() {
        world.queue.onReceive = FakeQueue.failing(new WorkbenchException(FaultKind.OFFLINE, "No answer.", ""));
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            pauses.add(world.poll().pause());
        }
        assertThat(pauses.get(3)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(pauses.get(11)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
        assertThat(Set.copyOf(pauses.subList(7, 12))).as("never in step with others").hasSizeGreaterThan(1);
        world.queue.onReceive = () -> { };
        world.poll();
        world.queue.onReceive = FakeQueue.failing(new WorkbenchException(FaultKind.OFFLINE, "No answer.", ""));
        assertThat(world.poll().pause()).as("it went well in between").isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aDeniedConnectorIsToldAndDoesNotHoldUpOthers() {
        String denied = world.deliver(IngestWorld.ACCOUNT, "A", "e1");
        world.bucket.fail(denied, FaultKind.DENIED);
        world.connector(OTHER, true).deliver(OTHER, "B", "e2");

        Round round = world.poll();

        assertThat(round.left()).isEqualTo(1);
        assertThat(round.pause()).isZero();
        assertThat(world.events()).isEqualTo(1);
        assertThat(world.queue.hidden).containsOnlyKeys("m1");
        assertThat(world.queue.hiddenFor.get("m1")).isGreaterThan(Duration.ofSeconds(5));
        assertThat(world.connectorStatus().state()).isEqualTo(ConnectorState.FAILING);
        assertThat(world.connectorStatus().error()).isEqualTo("S3 said DENIED. Mend it.");
    }

    @Test
    void waitsLongerWithEachTryOfAMessage() {
        world.bucket.fail(world.deliver(IngestWorld.ACCOUNT, "A", "e1"), FaultKind.DENIED);
        List<Duration> hidden = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            world.poll();
            hidden.add(world.queue.hiddenFor.get("m1"));
            world.queue.timeOut();
        }
        assertThat(hidden.get(0)).isBetween(Duration.ofMillis(7_500), Duration.ofSeconds(15));
        assertThat(hidden.get(3)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
        assertThat(hidden.get(7)).isBetween(Duration.ofMinutes(7), Duration.ofMinutes(15));
    }

    @Test
    void recordsALogFileThatIsGone() {
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, IngestWorld.key(IngestWorld.ACCOUNT, "A")));
        for (int i = 0; i < 2; i++) {
            assertThat(world.poll().left()).isEqualTo(1);
            assertThat(world.outcomes()).isEmpty();
            world.queue.timeOut();
        }
        assertThat(world.connectorStatus().error()).contains("or not yet");
        world.poll();
        assertThat(world.outcomes()).containsExactly(skipped(LedgerReason.GONE));
    }

    @Test
    void ingestsALogFileThatComesAfterItsNotification() {
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "A");
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        assertThat(world.poll().left()).isEqualTo(1);
        world.bucket.put(key, IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "e1")));
        world.queue.timeOut();
        world.poll();
        assertThat(world.events()).isEqualTo(1);
    }

    @Test
    void doesNotFetchWhatCannotBeALogFile() {
        world.close();
        world.inflatedCap = 100;
        world.start();
        world.deliver(IngestWorld.ACCOUNT, "A", "e1", "e2");
        world.poll();
        assertThat(world.outcomes()).containsExactly(skipped(LedgerReason.TOO_LARGE));
        assertThat(world.store.reader().latestEntries(1).getFirst().detail()).contains("inflate to 100 bytes");
        assertThat(world.ingester.quarantine().items()).isEmpty();
        assertThat(world.queue.deleted).hasSize(1);
        assertThat(world.queue.deleted).hasSize(1);
    }

    @Test
    void triesACutDownloadAgain() {
        String key = world.deliver(IngestWorld.ACCOUNT, "A", "e1", "e2");
        world.bucket.cut(key, 40);
        for (int i = 0; i < 5; i++) {
            assertThat(world.poll().left()).isEqualTo(1);
            world.queue.timeOut();
        }
        assertThat(world.outcomes()).as("S3 has all of it").isEmpty();
        assertThat(world.connectorStatus().state()).isEqualTo(ConnectorState.FAILING);

        world.bucket.mend(key);
        world.queue.timeOut();
        world.poll();
        assertThat(world.events()).isEqualTo(2);
        assertThat(world.connectorStatus().state()).isEqualTo(ConnectorState.RECEIVING);
    }

    @Test
    void givesUpOnAnObjectThatWasStoredTruncated() {
        byte[] whole = IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "e1"));
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "A");
        world.bucket.put(key, Arrays.copyOf(whole, 60));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        for (int i = 0; i < 2; i++) {
            assertThat(world.poll().left()).isEqualTo(1);
            world.queue.timeOut();
        }
        world.poll();
        assertThat(world.outcomes()).containsExactly(
                new OutcomeCount(LedgerOutcome.QUARANTINED, LedgerReason.CORRUPT, 1));
    }

    @Test
    void quarantinesACorruptLogFileWithItsBytesAndGoesOn() throws Exception {
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "A");
        byte[] corrupt = IngestWorld.gzip("{\"Records\":[{\"eventID\":\"e0\"},{broken");
        world.bucket.put(key, corrupt);
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        world.deliver(IngestWorld.ACCOUNT, "B", "e1");

        world.poll();

        assertThat(world.events()).isEqualTo(1);
        QuarantinedItem item = world.ingester.quarantine().items().getFirst();
        assertThat(item.origin()).isEqualTo("s3://" + IngestWorld.BUCKET + "/" + key);
        assertThat(item.offset()).isPositive();
        assertThat(world.ingester.quarantine().content(item, 1_000)).isEqualTo(corrupt);
        Glimpse glimpse = world.ingester.quarantine().glimpse(item);
        assertThat(glimpse.text()).isEqualTo("{\"Records\":[{\"eventID\":\"e0\"},{broken");
        assertThat(glimpse.sha256()).isEqualTo(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(corrupt)));
        assertThat(world.outcomes()).contains(new OutcomeCount(LedgerOutcome.QUARANTINED, LedgerReason.CORRUPT, 1));
        assertThat(world.queue.deleted).hasSize(2);
        try (var left = Files.list(folder.resolve("store/files/incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void quarantinesABomb() {
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "A");
        world.bucket.put(key, IngestWorld.gzip("{\"Records\":[" + " ".repeat(20_000_000) + "]}"));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        world.poll();
        assertThat(world.outcomes()).containsExactly(
                new OutcomeCount(LedgerOutcome.QUARANTINED, LedgerReason.TOO_LARGE, 1));
    }

    @Test
    void quarantinesPoisonOnceAndDeletesIt() {
        world.queue.send("what is this?", "what is this?", "CloudTrail validation message.",
                "{\"Event\":\"s3:TestEvent\",\"Bucket\":\"acme-trail\"}");
        world.poll();

        QuarantinedItem item = world.ingester.quarantine().items().getFirst();
        assertThat(world.ingester.quarantine().items()).hasSize(1);
        assertThat(world.ingester.quarantine().glimpse(item).text()).isEqualTo("what is this?");
        assertThat(item.reason()).contains("neither JSON nor");
        assertThat(item.advice()).contains("who sends it");
        assertThat(world.queue.deleted).hasSize(4);
        IngestCounts counts = world.ingester.status().counts();
        assertThat(counts.poison()).isEqualTo(2);
        assertThat(counts.tests()).isEqualTo(2);
    }

    @Test
    void givesMessagesBackWhenCancelled() {
        world.deliver(IngestWorld.ACCOUNT, "A", "e1");
        world.deliver(IngestWorld.ACCOUNT, "B", "e2");
        Progress afterFirst = new Progress() {
            @Override
            public void report(String what) {
            }

            @Override
            public boolean isCancelled() {
                return !world.queue.deleted.isEmpty();
            }
        };

        assertThatThrownBy(() -> world.ingester.poll(afterFirst)).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.CANCELLED));

        assertThat(world.queue.waiting()).isEqualTo(1);
        assertThat(world.ingester.status().state()).isEqualTo(IngestState.IDLE);
    }

    @Test
    void drainsTheQueueAndTellsWhatItLeft() {
        for (int i = 0; i < 25; i++) {
            world.deliver(IngestWorld.ACCOUNT, "F" + i, "e" + i, "e" + (i + 1));
        }
        String denied = world.deliver(IngestWorld.ACCOUNT, "D", "x");
        world.bucket.fail(denied, FaultKind.DENIED);

        Drained drained = world.ingester.drain(Progress.NONE);

        assertThat(drained.counts().ingested()).isEqualTo(25);
        assertThat(drained.fault().orElseThrow().kind()).isEqualTo(FaultKind.DENIED);
        assertThat(world.events()).isEqualTo(26);
    }

    @Test
    void drainTellsAFaultInsteadOfTryingForEver() {
        world.queue.onReceive = FakeQueue.failing(new WorkbenchException(FaultKind.EXPIRED_LOGIN, "Expired.", ""));
        assertThatThrownBy(() -> world.ingester.drain(Progress.NONE)).hasMessage("Expired.");
    }
}
