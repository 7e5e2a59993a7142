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
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

class EventStoreTest extends WithStore {
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
        reopen();

        Committed next = Samples.commit(store, Samples.entry("two"), Samples.events("f", 0, 1));

        assertThat(store.reader().ledger(before.file())).contains(before);
        assertThat(next.events().getFirst().sequence()).isEqualTo(4);
        assertThat(store.needsRebuild()).isFalse();
    }

    @Test
    void aFailingCommitLeavesNothing() {
        LedgerEntry entry = Samples.entry("one");
        StagedFile staged = Samples.stage(store, Samples.gzip("x"));
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

        assertThatThrownBy(() -> store.writer().commit(entry, staged, broken)).hasMessage("in the middle");

        assertThat(stored()).isZero();
        assertThat(store.reader().ledger(entry.file())).isEmpty();
        assertThat(store.writer().commit(entry, staged, Samples.events("e", 0, 5)).events()).hasSize(5);
    }

    /** What the database knows must lie beside it first: a crash in between would lose it. */
    @Test
    void whatCannotBeWrittenBesideTheDatabaseIsNotInIt() throws Exception {
        LedgerEntry entry = Samples.entry("one");
        LedgerEntry skipped = LedgerEntry.skipped(Samples.entry("two").file(), LedgerReason.DIGEST, "",
                Samples.ACCOUNT, "eu-west-1", entry.deliveredAt(), Samples.NOW);
        Files.delete(folder.resolve("files/packs"));
        Files.createFile(folder.resolve("files/packs"));
        Files.createFile(folder.resolve("ledger"));

        assertThatThrownBy(() -> Samples.commit(store, entry, Samples.events("e", 0, 2)))
                .isInstanceOfSatisfying(WorkbenchException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(FaultKind.DISK));
        assertThatThrownBy(() -> store.writer().skip(skipped)).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.DISK));

        assertThat(stored()).isZero();
        assertThat(store.reader().latestEntries(10)).isEmpty();
        Files.delete(folder.resolve("files/packs"));
        Files.createDirectory(folder.resolve("files/packs"));
        Files.delete(folder.resolve("ledger"));
        Samples.commit(store, entry, Samples.events("e", 0, 2));
        store.writer().skip(skipped);
        assertThat(stored()).isEqualTo(2);
        assertThat(store.reader().latestEntries(10)).hasSize(2);
    }

    @Test
    void storesSeveralFilesInOneTransactionOrNone() {
        Samples.commit(store, Samples.entry("before"), Samples.events("b", 0, 1));
        List<Incoming> files = new ArrayList<>();
        for (String name : List.of("one", "two", "one", "before")) {
            LedgerEntry entry = Samples.entry(name);
            files.add(new Incoming(entry, Samples.stage(store, Samples.gzip(name)),
                    Samples.events("e", name.equals("two") ? 2 : 0, name.equals("two") ? 6000 : 3)));
        }
        List<Incoming> broken = new ArrayList<>(files.subList(0, 2));
        broken.add(new Incoming(Samples.entry("three"), files.getFirst().original(), new FailingEvents()));

        assertThatThrownBy(() -> store.writer().commit(broken)).hasMessage("in the middle");
        assertThat(stored()).isEqualTo(1);
        assertThat(store.reader().isSettled(Samples.entry("one").file())).isFalse();

        List<Committed> committed = store.writer().commit(files);

        assertThat(committed).extracting(Committed::repeated).containsExactly(false, false, true, true);
        assertThat(committed).extracting(one -> one.events().size()).containsExactly(3, 5997, 0, 0);
        assertThat(committed.get(1).duplicates()).isEqualTo(1);
        assertThat(stored()).isEqualTo(6001);
        assertThat(store.reader().isSettled(Samples.entry("one").file())).isTrue();
        assertThat(store.reader().query(EventQuery.all().after(0).limit(10_000))).extracting(StoredEvent::sequence)
                .isEqualTo(LongStream.rangeClosed(1, 6001).boxed().toList());
    }

    /** Fails once they are appended in part. */
    private static final class FailingEvents extends AbstractList<CloudTrailEvent> {
        @Override
        public CloudTrailEvent get(int index) {
            if (index == 4000) {
                throw new IllegalStateException("in the middle");
            }
            return Samples.event("f" + index, index);
        }

        @Override
        public int size() {
            return 5000;
        }
    }

    @Test
    void knowsRepeatsOverARestartHoweverFarBack() {
        List<CloudTrailEvent> spread = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            spread.add(Samples.event(i % 2 == 0 ? new UUID(i, -i).toString() : "event-" + i, i * 60 * (1 + i % 7)));
        }
        Samples.commit(store, Samples.entry("one"), spread);
        reopen();
        List<CloudTrailEvent> again = new ArrayList<>(spread.subList(50, 150));
        again.add(Samples.event("new", 0));

        Committed two = Samples.commit(store, Samples.entry("two"), again);

        assertThat(two.events()).extracting(StoredEvent::eventId).containsExactly("new");
        assertThat(Samples.commit(store, Samples.entry("one"), spread).repeated()).isTrue();
        assertThat(store.reader().query(EventQuery.all().withText(new UUID(8, -8).toString()))).hasSize(1);
        assertThat(store.reader().query(EventQuery.all().withText("EVENT-19"))).hasSize(6);
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
        reopen();
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
