package com.activeeye.workbench.ingest.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in quarantine is named, found and removed as it should be, whatever else is in its folder. */
class QuarantineTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private Quarantine at(Duration later) {
        return new Quarantine(folder.resolve("quarantine"), Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }

    private Quarantine quarantine() {
        return at(Duration.ZERO);
    }

    private static void assertNotFound(Quarantine quarantine, String id, String words) {
        assertThatThrownBy(() -> quarantine.item(id)).isInstanceOfSatisfying(WorkbenchException.class, fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.NOT_FOUND);
            assertThat(fault.getMessage()).containsIgnoringCase(words);
        });
    }

    @Test
    void showsTheLatestFirstAndWhatCameAgainByWhenItCameFirst() {
        at(Duration.ofHours(1)).message("m1", "one", "Not understood.", "Look at it.");
        at(Duration.ofHours(2)).message("m2", "two", "Not understood.", "Look at it.");
        at(Duration.ofHours(3)).message("m3", "one", "Not believed.", "Look again.");

        List<QuarantinedItem> items = quarantine().items();
        assertThat(items).extracting(QuarantinedItem::origin).containsExactly("m2", "m3");
        assertThat(items.getLast().since()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(items.getLast().reason()).isEqualTo("Not believed.");
        assertThat(items.getLast().advice()).isEqualTo("Look again.");
    }

    @Test
    void findsAnItemOnlyByABeginningThatIsItsAlone() {
        Quarantine quarantine = quarantine();
        quarantine.message("m", "message", "why", "what");
        assertNotFound(quarantine, "", "");
        // Of seventeen, two begin with the same digit.
        for (int i = 0; i < 16; i++) {
            quarantine.message("m" + i, "message " + i, "why", "what");
        }
        String shared = quarantine.items().stream().collect(Collectors.groupingBy(item -> item.id().substring(0, 1)))
                .entrySet().stream().filter(digit -> digit.getValue().size() > 1).findFirst().orElseThrow().getKey();
        assertNotFound(quarantine, shared, "more than one");
        QuarantinedItem any = quarantine.items().getFirst();
        assertThat(quarantine.item(" " + any.id().toUpperCase() + "\n")).isEqualTo(any);
    }

    @Test
    void leavesNothingOfWhatIsRemoved() {
        Quarantine quarantine = quarantine();
        quarantine.message("m", "message", "why", "what");
        quarantine.remove(quarantine.items().getFirst());
        assertThat(folder.resolve("quarantine")).isEmptyDirectory();
    }

    @Test
    void passesOverADescriptionThatIsDamaged() throws IOException {
        Quarantine quarantine = quarantine();
        quarantine.message("m", "message", "why", "what");
        for (String damaged : List.of("", "{", "[]", "{}", "null", "{\"id\":\"x\",\"since\":\"yesterday\"}")) {
            Files.writeString(folder.resolve("quarantine/message-x.txt.reason.json"), damaged);
            assertThat(quarantine.items()).as(damaged).extracting(QuarantinedItem::origin).containsExactly("m");
        }
    }

    @Test
    void readsNothingOutsideItsFolderWhateverADescriptionSays() throws IOException {
        Quarantine quarantine = quarantine();
        quarantine.message("m", "message", "why", "what");
        Path description = folder.resolve("quarantine").resolve(quarantine.items().getFirst().file()
                + ".reason.json");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(description, Files.readString(description).replace(quarantine.items().getFirst().file(),
                "../secret.txt"));
        QuarantinedItem forged = quarantine.items().getFirst();
        assertThat(forged.file()).isEqualTo("../secret.txt");

        assertThatThrownBy(() -> quarantine.content(forged, 100)).isInstanceOf(WorkbenchException.class);
        assertThatThrownBy(() -> quarantine.export(forged, folder.resolve("out")))
                .isInstanceOf(WorkbenchException.class);
        quarantine.remove(forged);
        assertThat(folder.resolve("secret.txt")).hasContent("secret");
    }
}
