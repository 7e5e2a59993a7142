package com.activeeye.workbench.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventStoreTest {
    @TempDir
    Path folder;
    private EventStore store;

    @BeforeEach
    void open() {
        store = Samples.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long stored() {
        return store.reader().count(EventQuery.all());
    }

    @Test
    void storesEachEventOnceWithinAFileAndAcrossFiles() {
        List<CloudTrailEvent> first = new ArrayList<>(Samples.events("e", 0, 10));
        first.addAll(Samples.events("e", 5, 10));

        Committed one = Samples.commit(store, Samples.entry("one"), first);
        Committed two = Samples.commit(store, Samples.entry("two"), Samples.events("e", 8, 12));

        assertThat(one.events()).hasSize(10);
        assertThat(one.duplicates()).isEqualTo(5);
        assertThat(two.events()).extracting(StoredEvent::eventId).containsExactly("e10", "e11");
        assertThat(two.duplicates()).isEqualTo(2);
        assertThat(stored()).isEqualTo(12);
    }

    @Test
    void theSameIdInAnotherAccountIsAnotherEvent() {
        Samples.commit(store, Samples.entry("one"), Samples.events("e", 0, 1));
        Committed other = Samples.commit(store, Samples.entry("two"),
                List.of(Samples.event("e0", 0).withAccount("999988887777")));

        assertThat(other.events()).hasSize(1);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void aLogFileTwiceChangesNothing() {
        Samples.commit(store, Samples.entry("one"), Samples.events("e", 0, 3));
        Committed again = Samples.commit(store, Samples.entry("one"), Samples.events("other", 0, 3));

        assertThat(again.repeated()).isTrue();
        assertThat(again.events()).isEmpty();
        assertThat(again.entry().events()).isEqualTo(3);
        assertThat(stored()).isEqualTo(3);
        assertThat(store.reader().latestEntries(10)).hasSize(1);
    }

    @Test
    void anIngestedFileReplacesItsSkippedEntryAndNotTheOtherWayRound() {
        LedgerEntry entry = Samples.entry("one");
        LedgerEntry skipped = LedgerEntry.skipped(entry.file(), LedgerReason.CONNECTOR_DISABLED, "disabled",
                Samples.ACCOUNT, "eu-west-1", entry.deliveredAt(), Samples.NOW);
        store.writer().skip(skipped);
        store.writer().skip(skipped);
        assertThat(store.reader().outcomes()).containsExactly(
                new OutcomeCount(LedgerOutcome.SKIPPED, LedgerReason.CONNECTOR_DISABLED, 1));

        Samples.commit(store, entry, Samples.events("e", 0, 2));
        store.writer().skip(skipped);

        assertThat(store.reader().ledger(entry.file()).orElseThrow().outcome()).isEqualTo(LedgerOutcome.INGESTED);
        assertThat(store.reader().outcomes()).containsExactly(
                new OutcomeCount(LedgerOutcome.INGESTED, LedgerReason.NONE, 1));
    }

    @Test
    void keepsEventsAndSequencesOverARestart() {
        Samples.commit(store, Samples.entry("one"), Samples.events("e", 0, 3));
        LedgerEntry before = store.reader().latestEntries(1).getFirst();
        store.close();
        store = Samples.open(folder);

        Committed next = Samples.commit(store, Samples.entry("two"), Samples.events("f", 0, 1));

        assertThat(store.reader().ledger(before.file())).contains(before);
        assertThat(next.events().getFirst().sequence()).isEqualTo(4);
        assertThat(store.needsRebuild()).isFalse();
    }

    @Test
    void aFailingCommitLeavesNothing() {
        LedgerEntry entry = Samples.entry("one");
        KeptFile kept = store.files().keep(Samples.stage(store, Samples.gzip("x")), entry);
        List<CloudTrailEvent> events = Samples.events("e", 0, 5000);
        List<CloudTrailEvent> broken = new AbstractList<>() {
            @Override
            public CloudTrailEvent get(int index) {
                if (index == 4000) {
                    throw new IllegalStateException("in the middle");
                }
                return events.get(index);
            }

            @Override
            public int size() {
                return 5000;
            }
        };

        assertThatThrownBy(() -> store.writer().commit(entry, kept, broken)).hasMessage("in the middle");

        assertThat(stored()).isZero();
        assertThat(store.reader().ledger(entry.file())).isEmpty();
        assertThat(store.writer().commit(entry, kept, Samples.events("e", 0, 5)).events()).hasSize(5);
    }

    @Test
    void tellsListenersOfNewEventsAndSurvivesTheirFailures() {
        List<Committed> seen = new ArrayList<>();
        store.onCommit(committed -> {
            throw new IllegalStateException("a listener's own trouble");
        });
        Runnable end = store.onCommit(seen::add);

        Samples.commit(store, Samples.entry("one"), Samples.events("e", 0, 2));
        Samples.commit(store, Samples.entry("one"), Samples.events("e", 0, 2));
        end.run();
        Samples.commit(store, Samples.entry("two"), Samples.events("f", 0, 2));

        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().events()).extracting(StoredEvent::sequence).containsExactly(1L, 2L);
        assertThat(stored()).isEqualTo(4);
    }

    @Test
    void setsAsideADatabaseThatIsNoneAndAsksForARebuild() throws Exception {
        Samples.commit(store, Samples.entry("one"), Samples.events("e", 0, 2));
        store.close();
        byte[] rubbish = "this is no database".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("events.duckdb"), rubbish);
        List<String> notices = new ArrayList<>();

        store = EventStore.open(folder, Samples.CLOCK, notices::add);

        assertThat(notices).singleElement().asString().contains("events.duckdb.corrupt-");
        assertThat(store.needsRebuild()).isTrue();
        assertThat(stored()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            Path aside = files.filter(file -> file.toString().contains(".corrupt-")).findFirst().orElseThrow();
            assertThat(Files.readAllBytes(aside)).isEqualTo(rubbish);
        }
        List<LedgerEntry> kept = new ArrayList<>();
        store.files().forEach(file -> kept.add(file.entry()));
        assertThat(kept).singleElement().extracting(LedgerEntry::file).isEqualTo(Samples.entry("one").file());
    }

    @Test
    void aNewStoreNeedsNoRebuildOnceItHasFiles() {
        assertThat(store.needsRebuild()).isFalse();
        Samples.commit(store, Samples.entry("one"), Samples.events("e", 0, 2));
        store.close();
        store = Samples.open(folder);
        assertThat(store.needsRebuild()).isFalse();
    }

    @Test
    void refusesAStoreOfANewerVersionAndLeavesItAlone() throws Exception {
        store.close();
        try (var connection = new DuckDBDriver().connect("jdbc:duckdb:" + folder.resolve("events.duckdb"),
                new Properties()); var statement = connection.createStatement()) {
            statement.execute("UPDATE store SET value = '99' WHERE name = 'schema'");
        }

        assertThatThrownBy(() -> Samples.open(folder)).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.WRONG_STATE));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains(".corrupt-"))).isEmpty();
        }
    }

    @Test
    void saysSoWhenItIsClosed() {
        store.close();
        store.close();
        assertThatThrownBy(this::stored).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.WRONG_STATE));
    }
}
