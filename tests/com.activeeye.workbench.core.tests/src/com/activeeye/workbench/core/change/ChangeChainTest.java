package com.activeeye.workbench.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.change.ChangeRecord.Phase;
import com.activeeye.workbench.core.connector.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeChainTest {
    private static final AccountId ACCOUNT = new AccountId("111111111111");

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("changes.jsonl");
        log().record("arn:me", ACCOUNT, "one", "", "1", () -> "made");
        log().record("arn:me", ACCOUNT, "two", "1", "2", () -> "made");
    }

    private ChangeLog log() {
        return new ChangeLog(file, Clock.systemUTC());
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private int findings(List<String> altered) throws IOException {
        Files.write(file, altered);
        return log().history().findings().size();
    }

    @Test
    void whatWasWrittenIsReadAcrossRestarts() {
        ChangeHistory history = log().history();
        assertThat(history.isIntact()).isTrue();
        assertThat(history.records()).extracting(ChangeRecord::phase)
                .containsExactly(Phase.STARTED, Phase.DONE, Phase.STARTED, Phase.DONE);
        assertThat(history.changes()).extracting(ChangeRecord::what).containsExactly("one", "two");
        assertThat(history.changes()).allMatch(change -> change.phase() == Phase.DONE && !change.target().isStep());
    }

    @Test
    void anAlteredLineShows() throws IOException {
        for (int i = 0; i < 3; i++) {
            List<String> lines = lines();
            List<String> altered = new ArrayList<>(lines);
            altered.set(i, altered.get(i).replace("arn:me", "arn:you"));
            assertThat(findings(altered)).as("line %d", i + 1).isEqualTo(1);
            Files.write(file, lines);
        }
    }

    @Test
    void theHeadShowsAnAlteredLastLineAndOneThatWasCutOff() throws IOException {
        String head = log().history().head();
        List<String> lines = lines();
        Files.write(file, lines.subList(0, 3));
        assertThat(log().history().head()).isNotEqualTo(head);
        lines.set(3, lines.get(3).replace("arn:me", "arn:you"));
        Files.write(file, lines);
        assertThat(log().history().head()).isNotEqualTo(head);
    }

    @Test
    void aLineTakenOutPutInOrMovedShows() throws IOException {
        List<String> lines = lines();
        List<String> without = new ArrayList<>(lines);
        without.remove(1);
        assertThat(findings(without)).isEqualTo(1);
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(2, lines.get(0));
        assertThat(findings(doubled)).isPositive();
        List<String> moved = new ArrayList<>(lines);
        Collections.swap(moved, 1, 2);
        assertThat(findings(moved)).isPositive();
        List<String> garbled = new ArrayList<>(lines);
        garbled.set(1, "{ half");
        assertThat(findings(garbled)).isEqualTo(2);
    }

    @Test
    void aTornLastLineIsKeptAsideAndTheChainGoesOn() throws IOException {
        Files.writeString(file, "{\"id\":\"half a li", StandardOpenOption.APPEND);
        log().record("arn:me", ACCOUNT, "three", "", "3", () -> "made");
        assertThat(log().history().isIntact()).isTrue();
        assertThat(log().history().changes()).extracting(ChangeRecord::what).containsExactly("one", "two", "three");
        try (var files = Files.list(folder)) {
            assertThat(files.filter(path -> path.getFileName().toString().startsWith("changes.jsonl.torn-")))
                    .singleElement().satisfies(aside -> assertThat(aside).hasContent("{\"id\":\"half a li"));
        }
    }

    @Test
    void linesFromBeforeTheChainAreCoveredByItsFirst() throws IOException {
        String old = "{\"id\":\"" + UUID.randomUUID() + "\",\"time\":\"2026-11-01T00:00:00Z\",\"phase\":\"DONE\","
                + "\"who\":\"arn:me\",\"account\":\"111111111111\",\"what\":\"old\",\"before\":\"\",\"after\":\"\"}";
        Files.write(file, List.of(old, old.replace("old", "older")));
        log().record("arn:me", ACCOUNT, "new", "", "", () -> "made");
        assertThat(log().history().isIntact()).isTrue();
        List<String> altered = lines();
        altered.set(1, altered.get(1).replace("older", "forged"));
        assertThat(findings(altered)).isEqualTo(1);
    }

    @Test
    void aStepIsFoundWithWhatCameOfIt() {
        UUID id = UUID.randomUUID();
        ChangeTarget target = new ChangeTarget("credential", "key-policy", "arn:key");
        log().record(id, new Change("arn:me", ACCOUNT, "step", "b", "w", target), () -> "c", made -> made);
        assertThat(log().history().last(id)).hasValueSatisfying(record -> {
            assertThat(record.target()).isEqualTo(target);
            assertThat(record.before()).isEqualTo("b");
            assertThat(record.after()).isEqualTo("c");
        });
        assertThat(log().history().last(UUID.randomUUID())).isEmpty();
    }
}
