package com.activeeye.workbench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is recorded of log files that are not kept lies beside the database, too. */
class RecordedEntriesTest extends WithStore {
    private static LedgerEntry skipped(String name) {
        LedgerEntry entry = Samples.entry(name);
        return LedgerEntry.skipped(entry.file(), LedgerReason.CONNECTOR_DISABLED, "the connector “Ünïted” is disabled",
                Samples.ACCOUNT, "eu-west-1", entry.deliveredAt(), Samples.NOW);
    }

    private List<LedgerEntry> recorded() {
        List<LedgerEntry> entries = new ArrayList<>();
        store.forEachRecorded(entries::add);
        return entries;
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("ledger"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void areThoseOfLogFilesThatNoKeptFileTellsOf() {
        LedgerEntry quarantined = LedgerEntry.quarantined(Samples.entry("bad").file(), LedgerReason.CORRUPT, "why",
                Samples.ACCOUNT, "eu-west-1", 7, "5ha", Samples.NOW, Samples.NOW);
        store.writer().skip(skipped("one"));
        store.writer().quarantine(quarantined);
        Samples.commit(store, Samples.entry("two"), Samples.events("e", 0, 2));
        store.writer().skip(skipped("two"));

        assertThat(recorded()).containsExactly(skipped("one"), quarantined);
    }

    @Test
    void haveAlsoTheLogFileThatMoreEventsCameOf() {
        LedgerEntry entry = Samples.entry("one");
        StagedFile staged = Samples.stage(store, Samples.gzip("one"));
        store.writer().commit(List.of(new Incoming(entry, staged,
                EventPortions.of(Samples.events("e", 0, 2), Map.of("999988887777", 2)))));
        assertThat(recorded()).isEmpty();

        List<CloudTrailEvent> all = new ArrayList<>(Samples.events("e", 0, 2));
        Samples.events("f", 0, 2).forEach(event -> all.add(event.withAccount("999988887777")));
        Committed more = Samples.commit(store, entry, all);

        assertThat(more.repeated()).isFalse();
        assertThat(more.newEvents()).isEqualTo(2);
        assertThat(more.duplicates()).isZero();
        assertThat(more.entry().events()).isEqualTo(4);
        assertThat(recorded()).containsExactly(more.entry());
        assertThat(store.reader().query(EventQuery.all())).extracting(StoredEvent::file).containsOnly(entry.file());
        assertThat(Samples.commit(store, entry, all).repeated()).isTrue();
    }

    @Test
    void areRestoredWithoutBeingRecordedAgain() {
        store.writer().skip(skipped("one"));
        store.writer().restore(List.of(skipped("one"), skipped("two"), skipped("two")));

        assertThat(store.reader().latestEntries(10)).containsExactlyInAnyOrder(skipped("one"), skipped("two"));
        assertThat(recorded()).containsExactly(skipped("one"));
    }

    @Test
    void surviveALineThatACrashHasTorn() throws Exception {
        store.writer().skip(skipped("one"));
        store.close();
        Path part = folder.resolve("ledger/2026-03-01.jsonl");
        byte[] line = Files.readAllBytes(part);
        Files.write(part, Arrays.copyOf(line, line.length / 2), StandardOpenOption.APPEND);
        store = Samples.open(folder);
        store.writer().skip(skipped("two"));

        assertThat(recorded()).containsExactly(skipped("one"), skipped("two"));
    }

    @Test
    void areCompressedOnceTheirDayIsOver() throws Exception {
        store.writer().skip(skipped("one"));
        assertThat(files()).containsExactly("2026-03-01.jsonl");
        store.close();
        store = EventStore.open(folder, Clock.offset(Samples.CLOCK, Duration.ofDays(2)), notice -> { });
        store.writer().skip(skipped("two"));

        assertThat(files()).containsExactly("2026-03-01.jsonl.gz", "2026-03-03.jsonl");
        assertThat(recorded()).containsExactly(skipped("one"), skipped("two"));
    }

    @Test
    void areMadeAgainOfTheDatabaseWhenTheyAreLost() throws Exception {
        store.writer().skip(skipped("one"));
        Samples.commit(store, Samples.entry("two"), Samples.events("e", 0, 2));
        store.close();
        Files.delete(folder.resolve("ledger/2026-03-01.jsonl"));
        store = Samples.open(folder);

        assertThat(recorded()).containsExactly(skipped("one"));
    }
}
