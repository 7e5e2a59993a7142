package com.activeeye.workbench.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change log that has grown: nothing is lost, and a crash at any point of closing a file leaves a whole log. */
class ChangePartsTest {
    private static final AccountId ACCOUNT = new AccountId("111111111111");
    private static final long LIMIT = 5_000;
    private static final int CHANGES = 30;

    @TempDir
    private Path folder;
    private Path file;
    private ChangeLog log;

    @BeforeEach
    void write() {
        file = folder.resolve("changes.jsonl");
        log = log();
        IntStream.range(0, CHANGES).forEach(i -> change("change " + i));
    }

    private ChangeLog log() {
        return new ChangeLog(file, LIMIT, Clock.systemUTC());
    }

    private void change(String what) {
        log.record("arn:me", ACCOUNT, what, "before", "after", () -> "made");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private Path part(int number) {
        return folder.resolve("changes-%04d.jsonl.gz".formatted(number));
    }

    private static List<String> changes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "change " + i).toList();
    }

    private void assertWhole(int count) {
        for (ChangeHistory history : List.of(log.history(), log().history())) {
            assertThat(history.findings()).isEmpty();
            assertThat(history.changes()).extracting(ChangeRecord::what).isEqualTo(changes(count));
        }
    }

    @Test
    void itsFileStaysSmallAndTheChainGoesThroughAll() throws IOException {
        assertThat(files()).hasSizeGreaterThan(2).contains(part(1), part(2), file)
                .allSatisfy(one -> assertThat(Files.size(one)).isLessThan(LIMIT + 1_000));
        assertWhole(CHANGES);
        log = log();
        change("change " + CHANGES);
        assertWhole(CHANGES + 1);
    }

    @Test
    void anOldChangeIsFoundToBeTakenBack() {
        ChangeRecord oldest = log.history().changes().getFirst();
        assertThat(log.history().first(oldest.id())).hasValueSatisfying(first -> {
            assertThat(first.what()).isEqualTo("change 0");
            assertThat(first.before()).isEqualTo("before");
        });
    }

    @Test
    void itIsExportedAsOneFileThatCanBeVerified() {
        Path exported = folder.resolve("elsewhere.txt");
        ChangeHistory history = log.export(exported);
        ChangeHistory verified = ChangeLog.verify(exported);
        assertThat(verified).isEqualTo(history);
        assertThat(verified.isIntact()).isTrue();
        assertThat(verified.changes()).hasSize(CHANGES);
    }

    @Test
    void aCrashBeforeAPartIsCompressedLosesNothing() throws IOException {
        unpack(2);
        Files.delete(part(2));
        assertGoesOn();
    }

    @Test
    void aCrashBeforeWhatWasCompressedIsRemovedLosesNothing() throws IOException {
        unpack(2);
        assertGoesOn();
    }

    @Test
    void aCrashRightAfterAFileWasClosedLosesNothing() throws IOException {
        Files.move(file, folder.resolve("changes-%04d.jsonl".formatted(files().size())));
        assertGoesOn();
    }

    @Test
    void aCrashInTheMiddleOfCompressingLosesNothing() throws IOException {
        unpack(2);
        Files.move(part(2), folder.resolve("changes-0002.jsonl.gz.part"));
        assertGoesOn();
    }

    /** The log is whole, and so it is after the next file was closed; only compressed parts are left then. */
    private void assertGoesOn() throws IOException {
        log = log();
        assertWhole(CHANGES);
        IntStream.range(CHANGES, 2 * CHANGES).forEach(i -> change("change " + i));
        assertWhole(2 * CHANGES);
        assertThat(files()).filteredOn(one -> one.toString().endsWith(".jsonl")).containsExactly(file);
    }

    private void unpack(int number) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(part(number)))) {
            Files.copy(in, folder.resolve("changes-%04d.jsonl".formatted(number)));
        }
    }

    @Test
    void aDamagedPartIsToldAndHindersNothing() throws IOException {
        byte[] whole = Files.readAllBytes(part(2));
        Files.write(part(2), Arrays.copyOf(whole, whole.length / 2));
        assertThat(log.history().findings()).extracting(Object::toString).anySatisfy(finding -> assertThat(finding)
                .contains("changes-0002.jsonl.gz"));
        change("change " + CHANGES);
        assertThat(log.history().changes()).extracting(ChangeRecord::what)
                .contains("change 0", "change " + CHANGES);
        Files.write(part(2), whole);
        assertWhole(CHANGES + 1);
    }

    @Test
    void aPartThatWasTakenAwayShows() throws IOException {
        Files.delete(part(1));
        assertThat(log.history().isIntact()).isFalse();
    }
}
