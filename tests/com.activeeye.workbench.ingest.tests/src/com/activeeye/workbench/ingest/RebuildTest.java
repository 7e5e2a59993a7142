package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.OutcomeCount;
import com.activeeye.workbench.events.StoredEvent;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that cannot be opened is made again of what lies beside it, events and ledger alike. */
class RebuildTest extends WithWorld {
    private static final String DISABLED = "444455556666";

    @BeforeEach
    void disable() {
        world.connector(DISABLED, false);
    }

    private void send(String key, String text) {
        world.bucket.put(key, IngestWorld.gzip(text));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
    }

    private List<LedgerEntry> ledger() {
        return world.store.reader().latestEntries(100);
    }

    private List<Tuple> events() {
        return world.store.reader().query(EventQuery.all()).stream().map(event ->
                Tuple.tuple(event.event().account(), event.eventId(), event.file())).toList();
    }

    @Test
    void restoresEventsAndTheWholeLedger() {
        world.deliver(IngestWorld.ACCOUNT, "A", "e1", "e2");
        world.deliver(IngestWorld.ACCOUNT, "B", "e2", "e3");
        world.deliver(DISABLED, "C", "e4");
        world.deliver("123412341234", "D", "e5");
        world.queue.send(IngestWorld.notification("strangers", IngestWorld.key(IngestWorld.ACCOUNT, "E")));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, "AWSLogs/" + IngestWorld.ACCOUNT
                + "/CloudTrail-Digest/eu-west-1/2026/03/01/" + IngestWorld.ACCOUNT + "_CloudTrail-Digest_x.json.gz"));
        send(IngestWorld.key(IngestWorld.ACCOUNT, "F"), "{\"Records\":[{broken");
        send(IngestWorld.key(IngestWorld.ACCOUNT, "G"), IngestWorld.records(IngestWorld.ACCOUNT, "e6")
                .replace("]}", ",") + IngestWorld.records(DISABLED, "e7").substring("{\"Records\":[".length()));
        world.ingester.drain(Progress.NONE);
        List<LedgerEntry> before = ledger();
        List<Tuple> events = events();
        assertThat(before).hasSize(8);

        world.breakDatabase();
        assertThat(ledger()).isEmpty();
        world.poll();

        assertThat(world.notices).singleElement().asString().contains("could not be opened");
        assertThat(world.store.needsRebuild()).isFalse();
        assertThat(ledger()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(events()).containsExactlyInAnyOrderElementsOf(events);
        StoredEvent event = world.store.reader().query(EventQuery.all()).getFirst();
        assertThat(world.store.reader().json(event)).isNotEmpty();
    }

    @Test
    void restoresWhatBecameOfALogFileLast() {
        String key = world.deliver(DISABLED, "A", "e1");
        world.poll();
        ServiceConnector connector = world.catalog.connectors().named("Connector " + DISABLED);
        world.catalog.connectors().replace(connector.withEnabled(true));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        world.deliver("123412341234", "B", "e2");
        world.poll();
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, IngestWorld.key("123412341234", "B")));
        world.connector("123412341234", false);
        world.poll();
        List<LedgerEntry> before = ledger();
        assertThat(world.outcomes()).containsExactly(
                new OutcomeCount(LedgerOutcome.INGESTED, LedgerReason.NONE, 1),
                new OutcomeCount(LedgerOutcome.SKIPPED, LedgerReason.CONNECTOR_DISABLED, 1));

        world.breakDatabase();
        world.poll();

        assertThat(ledger()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void restoresALedgerThatHasNoIngestedLogFile() {
        world.deliver(DISABLED, "A", "e1");
        world.poll();
        List<LedgerEntry> before = ledger();

        world.breakDatabase();
        world.poll();

        assertThat(ledger()).isEqualTo(before).hasSize(1);
    }
}
