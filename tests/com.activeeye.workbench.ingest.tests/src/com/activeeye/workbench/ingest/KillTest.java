package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed at some instruction of its work, again and again, and nothing is lost or doubled by it. */
@Timeout(120)
class KillTest {
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void holdsEachEventOnceAfterKills() throws Exception {
        try (IngestWorld world = new IngestWorld(folder)) {
            world.connector(IngestWorld.ACCOUNT, true).connector(KilledIngest.DISABLED, false);
        }
        Random random = new Random(20260301);
        for (int kill = 0; kill < KILLS; kill++) {
            Set<String> seen = runAndKill(5 + random.nextInt(600), random.nextInt(100_000_000));
            try (IngestWorld world = new IngestWorld(folder, true)) {
                assertWhole(world, seen);
            }
        }
        try (IngestWorld world = new IngestWorld(folder, true)) {
            KilledIngest.deliver(world);
            world.ingester.drain(Progress.NONE);
            assertThat(world.store.reader().latestEntries(10_000)).hasSize(KilledIngest.FILES);
            assertWhole(world, Set.of());
            Set<String> delivered = KilledIngest.wanted();
            assertThat(world.events()).isEqualTo(delivered.size());
            assertThat(world.notices).isEmpty();

            Set<LedgerEntry> before = Set.copyOf(world.store.reader().latestEntries(10_000));
            world.breakDatabase();
            world.poll();
            assertThat(Set.copyOf(world.store.reader().latestEntries(10_000))).isEqualTo(before);
            assertThat(world.events()).isEqualTo(delivered.size());
        }
    }

    /** Kills the process some nanoseconds after it has begun to delete that many messages; returns those. */
    private Set<String> runAndKill(int deletions, int nanos) throws Exception {
        Process process = OwnProcess.start(KilledIngest.class, folder.toString());
        Set<String> seen = new HashSet<>();
        int count = 0;
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = count < deletions ? out.readLine() : null) {
                seen.add(line);
                count++;
            }
            assertThat(count).isEqualTo(deletions);
            long until = System.nanoTime() + nanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return seen;
    }

    private static boolean isAsItMustBe(LedgerEntry entry) {
        return switch (entry.outcome()) {
            case INGESTED -> entry.events() + entry.duplicates() == KilledIngest.EVENTS_A_FILE + 5;
            case SKIPPED -> entry.account().equals(KilledIngest.DISABLED);
            case QUARANTINED -> KilledIngest.isCorrupt(KilledIngest.number(entry.file().key()));
        };
    }

    /** Every log file is there whole or not at all, each event once, each record readable. */
    private static void assertWhole(IngestWorld world, Set<String> deleted) {
        List<LedgerEntry> entries = world.store.reader().latestEntries(10_000);
        Set<String> recorded = new HashSet<>();
        entries.forEach(entry -> recorded.add(IngestWorld.notification(IngestWorld.BUCKET, entry.file().key())));
        assertThat(recorded).containsAll(deleted);
        assertThat(entries).extracting(entry -> entry.file().key()).doesNotHaveDuplicates();
        assertThat(world.events()).isEqualTo(entries.stream().mapToLong(LedgerEntry::events).sum());
        assertThat(entries).allMatch(KillTest::isAsItMustBe);
        assertThat(world.ingester.quarantine().items().stream().map(QuarantinedItem::origin).toList())
                .containsAll(entries.stream().filter(entry -> entry.outcome() == LedgerOutcome.QUARANTINED)
                        .map(entry -> entry.file().toString()).toList()).doesNotHaveDuplicates();
        Set<String> ids = new HashSet<>();
        for (StoredEvent event : world.store.reader().query(EventQuery.all().limit(100_000))) {
            assertThat(ids.add(event.eventId())).as(event.eventId()).isTrue();
        }
        assertThat(entries).filteredOn(entry -> entry.outcome() == LedgerOutcome.INGESTED)
                .allMatch(entry -> world.store.files().find(entry.sha256()).isPresent());
        for (StoredEvent event : world.store.reader().query(EventQuery.all().limit(5))) {
            assertThat(world.store.reader().json(event)).isNotEmpty();
        }
    }
}
