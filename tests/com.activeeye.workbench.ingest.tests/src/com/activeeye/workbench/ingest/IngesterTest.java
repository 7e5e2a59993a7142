package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.OutcomeCount;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IngesterTest {
    private static final String OTHER = "999988887777";

    @TempDir
    Path folder;
    private IngestWorld world;

    @BeforeEach
    void open() {
        world = new IngestWorld(folder).connector(IngestWorld.ACCOUNT, true);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<OutcomeCount> outcomes() {
        return world.store.reader().outcomes();
    }

    private static OutcomeCount skipped(LedgerReason reason) {
        return new OutcomeCount(LedgerOutcome.SKIPPED, reason, 1);
    }

    private ConnectorStatus status() {
        return world.ingester.status().connector(new AccountId(IngestWorld.ACCOUNT)).orElseThrow();
    }

    @Test
    void bringsANotifiedLogFileIntoTheStoreAndThenDeletesItsMessage() {
        String key = world.deliver(IngestWorld.ACCOUNT, "A", "e1", "e2");
        world.queue.onDelete = () -> assertThat(world.events()).isEqualTo(2);

        Round round = world.poll();

        assertThat(round).isEqualTo(new Round(1, 0, Optional.empty(), Duration.ZERO));
        assertThat(world.queue.deleted).containsExactly("m1");
        LedgerEntry entry = world.store.reader().latestEntries(1).getFirst();
        assertThat(entry.file().key()).isEqualTo(key);
        assertThat(entry.events()).isEqualTo(2);
        assertThat(entry.deliveredAt()).isEqualTo("2026-03-01T11:55:00Z");
        StoredEvent event = world.store.reader().query(EventQuery.all()).getFirst();
        assertThat(new String(world.store.reader().json(event), StandardCharsets.UTF_8))
                .contains("\"eventID\":\"" + event.eventId() + "\"");
        assertThat(status().state()).isEqualTo(ConnectorState.RECEIVING);
        assertThat(status().lag()).contains(Duration.ofMinutes(1));
        assertThat(status().lastFile()).isEqualTo(key);
        assertThat(status().eventsPerMinute()).isEqualTo(2 / 15.0);
    }

    @Test
    void storesNothingTwiceWhateverIsRepeated() {
        String key = world.deliver(IngestWorld.ACCOUNT, "A", "e1", "e2");
        world.deliver(IngestWorld.ACCOUNT, "B", "e2", "e3");
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key, key));

        world.poll();

        assertThat(world.events()).isEqualTo(3);
        assertThat(world.queue.deleted).hasSize(3);
        IngestCounts counts = world.ingester.status().counts();
        assertThat(counts.ingested()).isEqualTo(2);
        assertThat(counts.repeated()).isEqualTo(2);
        assertThat(counts.duplicates()).isEqualTo(1);
    }

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
        assertThat(outcomes()).containsExactly(new OutcomeCount(LedgerOutcome.INGESTED, LedgerReason.NONE, 1));
    }

    @Test
    void assumesNoRoleForABucketThatNoCredentialNames() {
        world.queue.send(IngestWorld.notification("strangers-bucket", IngestWorld.key(IngestWorld.ACCOUNT, "A")));
        world.poll();
        assertThat(world.bucket.fetched).isEmpty();
        assertThat(outcomes()).containsExactly(skipped(LedgerReason.UNKNOWN_BUCKET));
        assertThat(world.queue.deleted).hasSize(1);
    }

    @Test
    void leavesOutAndCountsWhatIsNotWanted() {
        world.connector(OTHER, false);
        world.deliver(OTHER, "A", "e1");
        world.deliver("555566667777", "B", "e2");
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET,
                IngestWorld.key(IngestWorld.ACCOUNT, "C").replace("CloudTrail", "CloudTrail-Digest"),
                IngestWorld.key(IngestWorld.ACCOUNT, "D").replace("CloudTrail", "CloudTrail-Insight"), "report.csv"));
        world.poll();

        assertThat(world.bucket.fetched).isEmpty();
        assertThat(outcomes()).containsExactlyInAnyOrder(skipped(LedgerReason.CONNECTOR_DISABLED),
                skipped(LedgerReason.UNKNOWN_ACCOUNT), skipped(LedgerReason.DIGEST), skipped(LedgerReason.INSIGHT),
                skipped(LedgerReason.NOT_A_LOG_FILE));
        assertThat(world.ingester.status().counts().skippedFiles()).isEqualTo(5);
        assertThat(world.queue.deleted).hasSize(3);
        assertThat(world.ingester.status().connector(new AccountId(OTHER)).orElseThrow().state())
                .isEqualTo(ConnectorState.DISABLED);
    }

    @Test
    void ingestsASkippedFileOnceItsConnectorIsEnabled() {
        world.connector(OTHER, false);
        String key = world.deliver(OTHER, "A", "e1");
        world.poll();
        world.catalog.connectors().replace(world.catalog.connectors().byAccount(new AccountId(OTHER)).orElseThrow()
                .withEnabled(true));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        world.poll();
        assertThat(world.events()).isEqualTo(1);
    }

    @Test
    void attributesEventsByTheirOwnAccountWhereItHasAConnector() {
        world.connector(OTHER, true).connector("444455556666", false);
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "A");
        String records = IngestWorld.records(OTHER, "own").replace("]}", ",")
                + IngestWorld.records("555566667777", "unknown").substring(12).replace("]}", ",")
                + IngestWorld.records("444455556666", "disabled").substring(12);
        world.bucket.put(key, IngestWorld.gzip(records));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        world.poll();

        assertThat(world.store.reader().query(EventQuery.all())).extracting(StoredEvent::eventId, StoredEvent::account)
                .containsExactlyInAnyOrder(Tuple.tuple("own", OTHER),
                        Tuple.tuple("unknown", IngestWorld.ACCOUNT));
        assertThat(world.store.reader().latestEntries(1).getFirst().leftOut()).isEqualTo(1);
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
        assertThat(status().error()).isEmpty();
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
        assertThat(status().state()).isEqualTo(ConnectorState.FAILING);
        assertThat(status().error()).isEqualTo("S3 said DENIED. Mend it.");
    }

    @Test
    void recordsALogFileThatIsGone() {
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, IngestWorld.key(IngestWorld.ACCOUNT, "A")));
        world.poll();
        assertThat(outcomes()).containsExactly(skipped(LedgerReason.GONE));
        assertThat(world.queue.deleted).hasSize(1);
    }

    @Test
    void triesACutDownloadAgain() {
        String key = world.deliver(IngestWorld.ACCOUNT, "A", "e1", "e2");
        world.bucket.cut(key, 40);
        assertThat(world.poll().left()).isEqualTo(1);
        assertThat(outcomes()).isEmpty();
        assertThat(status().state()).isEqualTo(ConnectorState.FAILING);

        world.bucket.mend(key);
        world.queue.timeOut();
        world.poll();
        assertThat(world.events()).isEqualTo(2);
        assertThat(status().state()).isEqualTo(ConnectorState.RECEIVING);
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
        assertThat(outcomes()).containsExactly(
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
        assertThat(outcomes()).contains(new OutcomeCount(LedgerOutcome.QUARANTINED, LedgerReason.CORRUPT, 1));
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
        assertThat(outcomes()).containsExactly(
                new OutcomeCount(LedgerOutcome.QUARANTINED, LedgerReason.TOO_LARGE, 1));
    }

    @Test
    void quarantinesPoisonOnceAndDeletesIt() {
        world.queue.send("what is this?", "what is this?", "CloudTrail validation message.",
                "{\"Event\":\"s3:TestEvent\",\"Bucket\":\"acme-trail\"}");
        world.poll();

        QuarantinedItem item = world.ingester.quarantine().items().getFirst();
        assertThat(world.ingester.quarantine().items()).hasSize(1);
        assertThat(world.ingester.quarantine().content(item, 1_000)).asString().isEqualTo("what is this?");
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

    @Test
    void readsTheKeptFilesAgainWhenTheDatabaseIsLost() throws Exception {
        world.deliver(IngestWorld.ACCOUNT, "A", "e1", "e2");
        world.deliver(IngestWorld.ACCOUNT, "B", "e2", "e3");
        world.poll();
        world.ingester.close();
        world.store.close();
        Files.write(folder.resolve("store/events.duckdb"), new byte[4096]);
        world.start();
        assertThat(world.events()).isZero();

        world.poll();

        assertThat(world.notices).singleElement().asString().contains("could not be opened");
        assertThat(world.events()).isEqualTo(3);
        assertThat(world.store.needsRebuild()).isFalse();
        StoredEvent event = world.store.reader().query(EventQuery.all()).getFirst();
        assertThat(world.store.reader().json(event)).isNotEmpty();
    }

    @Test
    void knowsItsConnectorsAfterARestart() {
        String key = world.deliver(IngestWorld.ACCOUNT, "A", "e1");
        assertThat(status().state()).isEqualTo(ConnectorState.WAITING_FOR_FIRST_FILE);
        world.poll();
        world.restart();
        assertThat(status().state()).isEqualTo(ConnectorState.RECEIVING);
        assertThat(status().lastFile()).isEqualTo(key);
        assertThat(status().lastEventAt()).contains(Instant.parse("2026-03-01T11:50:00Z"));
        assertThat(status().eventsPerMinute()).isEqualTo(1 / 15.0);
    }

    @Test
    void tellsListenersOfItsStatus() {
        List<IngestState> states = new ArrayList<>();
        Runnable end = world.ingester.onStatus(status -> states.add(status.state()));
        world.deliver(IngestWorld.ACCOUNT, "A", "e1");
        world.poll();
        end.run();
        world.poll();
        assertThat(states).containsExactly(IngestState.POLLING, IngestState.WORKING, IngestState.POLLING);
    }
}
