package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.events.KeptFile;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.ingest.disk.VolatileDisk;
import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power is cut whenever a file is about to be forced onto the disk or a message to be deleted. Whatever the ledger
 * names then is there with its bytes, and whatever is deleted from the queue is in the ledger or in quarantine.
 */
@Timeout(60)
class PowerCutTest {
    private static final String DISABLED = "444455556666";
    private static final String NO_NOTIFICATION = "what is this?";

    @TempDir
    Path folder;
    private final List<Cut> cuts = new ArrayList<>();
    private final Set<String> deleted = new HashSet<>();
    private final Map<String, byte[]> delivered = new HashMap<>();

    /** What is left after a power cut. */
    private record Cut(Path folder, Set<String> deleted, boolean atDelete) {
    }

    private void cut(VolatileDisk disk, boolean atDelete) {
        Cut cut = new Cut(folder.resolve("cut" + cuts.size()), Set.copyOf(deleted), atDelete);
        disk.cut(cut.folder());
        if (atDelete) {
            disk.cut(withoutDatabase(cut));
        }
        cuts.add(cut);
    }

    private void deliver(IngestWorld world, String account, String unique, byte[] content) {
        String key = IngestWorld.key(account, unique);
        delivered.put(key, content);
        world.bucket.put(key, content);
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        world.poll();
    }

    @Test
    void takesNothingThatTheLedgerOrTheQueueCountsOn() throws Exception {
        VolatileDisk disk = new VolatileDisk(folder.resolve("disk"));
        try (IngestWorld world = new IngestWorld(disk.folder())) {
            world.connector(IngestWorld.ACCOUNT, true).connector(DISABLED, false);
            world.queue.beforeDelete = message -> {
                deleted.add(message.body());
                cut(disk, true);
            };
            disk.beforeForce(() -> cut(disk, false));
            deliver(world, IngestWorld.ACCOUNT, "A", IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "e1")));
            deliver(world, IngestWorld.ACCOUNT, "B", IngestWorld.gzip(IngestWorld.records(IngestWorld.ACCOUNT, "e2")));
            deliver(world, DISABLED, "C", IngestWorld.gzip(IngestWorld.records(DISABLED, "e3")));
            deliver(world, IngestWorld.ACCOUNT, "D", IngestWorld.gzip("{\"Records\":[{broken"));
            deliver(world, IngestWorld.ACCOUNT, "E", IngestWorld.large(
                    IngestWorld.records(IngestWorld.ACCOUNT, "e5")));
            world.queue.send(NO_NOTIFICATION);
            world.poll();
            deliver(world, DISABLED, "F", IngestWorld.gzip(IngestWorld.records(DISABLED, "e4")));
        }
        assertThat(cuts.getLast().deleted()).hasSize(7);
        for (Cut cut : cuts) {
            assertWhole(cut);
        }
    }

    private void assertWhole(Cut cut) throws IOException {
        try (IngestWorld world = new IngestWorld(cut.folder(), true)) {
            assertWhole(world, cut);
            if (cut.atDelete()) {
                assertThat(ledgerWithoutDatabase(cut)).as("%s, made again", cut)
                        .containsAll(world.store.reader().latestEntries(100));
            }
        }
    }

    /** What the ledger has where the power cut took the database, too. */
    private List<LedgerEntry> ledgerWithoutDatabase(Cut cut) throws IOException {
        Files.write(withoutDatabase(cut).resolve("store/events.duckdb"), new byte[4096]);
        try (IngestWorld world = new IngestWorld(withoutDatabase(cut), true)) {
            world.poll();
            return world.store.reader().latestEntries(100);
        }
    }

    private static Path withoutDatabase(Cut cut) {
        return cut.folder().resolveSibling(cut.folder().getFileName() + "-without");
    }

    private void assertWhole(IngestWorld world, Cut cut) throws IOException {
        Set<String> accountedFor = new HashSet<>();
        for (LedgerEntry entry : world.store.reader().latestEntries(100)) {
            accountedFor.add(IngestWorld.notification(IngestWorld.BUCKET, entry.file().key()));
            if (entry.outcome() == LedgerOutcome.INGESTED) {
                KeptFile kept = world.store.files().find(entry.sha256()).orElseThrow(() ->
                        new AssertionError(entry.file() + " is not kept: " + cut));
                try (InputStream in = kept.open()) {
                    assertThat(in.readAllBytes()).as("%s: %s", cut, entry.file())
                            .isEqualTo(delivered.get(entry.file().key()));
                }
            }
            if (entry.outcome() == LedgerOutcome.QUARANTINED) {
                assertThat(world.ingester.quarantine().items()).as(cut.toString()).filteredOn(item ->
                        item.origin().equals(entry.file().toString())).singleElement().satisfies(item ->
                        assertThat(world.ingester.quarantine().content(item, 1_000))
                                .isEqualTo(delivered.get(entry.file().key())));
            }
        }
        for (QuarantinedItem item : world.ingester.quarantine().items()) {
            if (item.kind() == QuarantinedItem.Kind.MESSAGE) {
                accountedFor.add(new String(world.ingester.quarantine().content(item, 1_000),
                        StandardCharsets.UTF_8));
            }
        }
        assertThat(accountedFor).as(cut.toString()).containsAll(cut.deleted());
    }
}
