package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.OutcomeCount;
import com.activeeye.workbench.ingest.notification.EnvelopePolicy;
import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is in quarantine can be looked at, exported and tried again. */
class ReplayTest extends WithWorld {
    private List<QuarantinedItem> items() {
        return world.ingester.quarantine().items();
    }

    private Replayed replay() {
        return world.ingester.replay(items().getFirst(), Progress.NONE);
    }

    private static String wrapped(String message) {
        return "{\"Type\":\"Notification\",\"TopicArn\":\"arn:aws:sns:eu-west-1:111122223333:t\",\"Message\":\""
                + message.replace("\"", "\\\"") + "\"}";
    }

    /** A refused envelope around the notification of a log file with two events. */
    private String refused() {
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "A");
        world.bucket.put(key, IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "e1", "e2")));
        world.policy = envelope -> new EnvelopePolicy.Verdict.Refused("Not our topic.", "Set up the pod.");
        world.queue.send(wrapped(IngestWorld.notification(IngestWorld.BUCKET, key)));
        world.poll();
        assertThat(items()).extracting(QuarantinedItem::reason, QuarantinedItem::advice)
                .containsExactly(tuple("Not our topic.", "Set up the pod."));
        return key;
    }

    @Test
    void ingestsAMessageThatIsBelievedByNow() {
        refused();
        assertThat(replay()).satisfies(replayed -> {
            assertThat(replayed.done()).isFalse();
            assertThat(replayed.words()).contains("Not our topic.");
        });
        assertThat(items()).hasSize(1);

        world.policy = envelope -> new EnvelopePolicy.Verdict.Trusted();
        assertThat(replay().done()).isTrue();
        assertThat(items()).isEmpty();
        assertThat(world.events()).isEqualTo(2);
    }

    @Test
    void keepsAMessageWhoseLogFileCannotBeReadYet() {
        String key = refused();
        world.policy = envelope -> new EnvelopePolicy.Verdict.Trusted();
        world.bucket.fail(key, FaultKind.DENIED);
        assertThat(replay()).isEqualTo(new Replayed(items().getFirst(), false, "S3 said DENIED. Mend it."));
        assertThat(items()).hasSize(1);
        world.bucket.mend(key);
        assertThat(replay().words()).contains("new events: 2");
        assertThat(items()).isEmpty();
    }

    @Test
    void ingestsALogFileThatFitsByNow() {
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "A");
        world.bucket.put(key, IngestWorld.gzip(
                " ".repeat(11_000_000) + IngestWorld.records(IngestWorld.ACCOUNT, "e1")));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        world.poll();
        QuarantinedItem item = items().getFirst();
        assertThat(item.logFile()).satisfies(file -> {
            assertThat(file.key()).isEqualTo(key);
            assertThat(file.etag()).isNotEmpty();
        });
        Replayed again = replay();
        assertThat(again.done()).isFalse();
        assertThat(again.words()).contains("inflates to more than");
        assertThat(items()).containsExactly(item);

        world.close();
        world.inflatedCap = 20_000_000;
        world.start();
        assertThat(replay().done()).isTrue();
        assertThat(items()).isEmpty();
        assertThat(world.events()).isEqualTo(1);
        assertThat(world.store.reader().outcomes()).containsExactly(
                new OutcomeCount(LedgerOutcome.INGESTED, LedgerReason.NONE, 1));
        assertThat(world.store.files().find(world.store.reader().latestEntries(1).getFirst().sha256())).isPresent();
    }

    @Test
    void leavesALogFileWhereItIsWhileItsConnectorIsDisabled() {
        corrupt("A");
        world.catalog.connectors().replace(world.catalog.connectors().all().getFirst().withEnabled(false));
        assertThat(replay().words()).contains("is disabled");
        assertThat(items()).hasSize(1);
        assertThat(world.store.reader().latestEntries(1).getFirst().outcome()).isEqualTo(LedgerOutcome.QUARANTINED);
    }

    private byte[] corrupt(String unique) {
        byte[] bytes = IngestWorld.gzip("{\"Records\":[{broken");
        world.bucket.put(IngestWorld.key(IngestWorld.ACCOUNT, unique), bytes);
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, IngestWorld.key(IngestWorld.ACCOUNT, unique)));
        world.poll();
        return bytes;
    }

    @Test
    void tellsLogFilesOfTheSameBytesApartAndFindsThemByTheBeginningOfTheirIdentity() {
        corrupt("A");
        corrupt("B");
        assertThat(items()).hasSize(2);
        QuarantinedItem item = items().getFirst();
        assertThat(world.ingester.quarantine().item(item.shortId())).isEqualTo(item);
        for (String unknown : List.of("", "nonsense")) {
            assertThatThrownBy(() -> world.ingester.quarantine().item(unknown))
                    .isInstanceOfSatisfying(WorkbenchException.class,
                            fault -> assertThat(fault.kind()).isEqualTo(FaultKind.NOT_FOUND));
        }
    }

    @Test
    void exportsBytesAndDescription() throws Exception {
        byte[] bytes = corrupt("A");
        Path copy = world.ingester.quarantine().export(items().getFirst(), folder.resolve("out"));
        assertThat(copy).hasBinaryContent(bytes);
        assertThat(Files.readString(copy.resolveSibling(copy.getFileName() + ".reason.json")))
                .contains(IngestWorld.key(IngestWorld.ACCOUNT, "A"), "digest file");
        assertThat(items()).hasSize(1);
    }

    @Test
    void removesNothingBeforeTheStoreHasIt() {
        corrupt("A");
        world.store.close();
        assertThatThrownBy(this::replay).isInstanceOf(WorkbenchException.class);
        assertThat(items()).hasSize(1);
    }

    @Test
    void keepsAMessageWhoseLogFileCannotBeStored() throws Exception {
        refused();
        world.policy = envelope -> new EnvelopePolicy.Verdict.Trusted();
        Path packs = folder.resolve("store/files/packs");
        Files.delete(packs);
        Files.writeString(packs, "a file in place of the folder");
        assertThat(replay().done()).isFalse();
        assertThat(items()).hasSize(1);

        Files.delete(packs);
        Files.createDirectory(packs);
        assertThat(replay().done()).isTrue();
        assertThat(items()).isEmpty();
        assertThat(world.events()).isEqualTo(2);
    }

    @Test
    void takesTheWordOfS3ThatALogFileIsGone() {
        String key = refused();
        world.policy = envelope -> new EnvelopePolicy.Verdict.Trusted();
        world.bucket.remove(key);
        assertThat(replay().done()).isTrue();
        assertThat(items()).isEmpty();
        assertThat(world.outcomes()).containsExactly(skipped(LedgerReason.GONE));
    }

    @Test
    void endsWhenItIsCancelled() {
        refused();
        world.policy = envelope -> new EnvelopePolicy.Verdict.Trusted();
        AtomicInteger asked = new AtomicInteger();
        Progress cancelledOnceBegun = new Progress() {
            @Override
            public void report(String what) {
            }

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 1;
            }
        };
        assertThatThrownBy(() -> world.ingester.replay(items().getFirst(), cancelledOnceBegun))
                .isInstanceOfSatisfying(WorkbenchException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(FaultKind.CANCELLED));
        assertThat(items()).hasSize(1);
    }
}
