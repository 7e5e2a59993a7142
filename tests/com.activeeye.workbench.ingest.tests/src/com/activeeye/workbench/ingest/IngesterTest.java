package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What becomes of log files, one by one and over restarts, when nothing fails. */
class IngesterTest extends WithWorld {
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
        assertThat(world.connectorStatus().state()).isEqualTo(ConnectorState.RECEIVING);
        assertThat(world.connectorStatus().lag()).contains(Duration.ofMinutes(1));
        assertThat(world.connectorStatus().lastFile()).isEqualTo(key);
        assertThat(world.connectorStatus().eventsPerMinute()).isEqualTo(2 / 15.0);
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
    void assumesNoRoleForABucketThatNoCredentialNames() {
        world.queue.send(IngestWorld.notification("strangers-bucket", IngestWorld.key(IngestWorld.ACCOUNT, "A")));
        world.poll();
        assertThat(world.bucket.fetched).isEmpty();
        assertThat(world.outcomes()).containsExactly(skipped(LedgerReason.UNKNOWN_BUCKET));
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
        assertThat(world.outcomes()).containsExactlyInAnyOrder(skipped(LedgerReason.CONNECTOR_DISABLED),
                skipped(LedgerReason.UNKNOWN_ACCOUNT), skipped(LedgerReason.DIGEST), skipped(LedgerReason.INSIGHT),
                skipped(LedgerReason.NOT_A_LOG_FILE));
        assertThat(world.ingester.status().counts().skippedFiles()).isEqualTo(5);
        assertThat(world.queue.deleted).hasSize(3);
        assertThat(world.ingester.status().connector(new AccountId(OTHER)).orElseThrow().state())
                .isEqualTo(ConnectorState.DISABLED);
    }

    @Test
    void leavesOutWhatTheLimitOfTheCredentialDoesNotMonitorWhateverWasNotified() {
        world.connector(OTHER, true);
        var credential = world.catalog.credentials().byBucket(IngestWorld.BUCKET).orElseThrow();
        world.catalog.credentials().replace(credential.withLimit(AccountLimit.of(AccountLimit.Way.FILTER,
                List.of(new AccountId(IngestWorld.ACCOUNT)), List.of())));
        world.deliver(OTHER, "A", "e1");
        world.deliver(IngestWorld.ACCOUNT, "B", "e2");
        world.poll();
        assertThat(world.events()).isEqualTo(1);
        assertThat(world.outcomes()).contains(skipped(LedgerReason.OUTSIDE_LIMIT));
        world.catalog.credentials().replace(credential);
        world.deliver(OTHER, "C", "e3");
        world.poll();
        assertThat(world.events()).isEqualTo(2);
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

    @Test
    void knowsItsConnectorsAfterARestart() {
        String key = world.deliver(IngestWorld.ACCOUNT, "A", "e1");
        assertThat(world.connectorStatus().state()).isEqualTo(ConnectorState.WAITING_FOR_FIRST_FILE);
        world.poll();
        world.restart();
        assertThat(world.connectorStatus().state()).isEqualTo(ConnectorState.RECEIVING);
        assertThat(world.connectorStatus().lastFile()).isEqualTo(key);
        assertThat(world.connectorStatus().lastEventAt()).contains(Instant.parse("2026-03-01T11:50:00Z"));
        assertThat(world.connectorStatus().eventsPerMinute()).isEqualTo(1 / 15.0);
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
