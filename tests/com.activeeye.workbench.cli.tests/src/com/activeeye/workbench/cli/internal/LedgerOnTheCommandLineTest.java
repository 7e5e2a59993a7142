package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.cli.internal.CommandLineRunner.Ran;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.workspace.Workspace;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger and the quarantine, without a window and without reaching AWS. */
class LedgerOnTheCommandLineTest {
    private static final String KEY = "AWSLogs/555566667777/CloudTrail-Digest/one.json.gz";
    private static final String POISON = "what is \u001b[31mthis?";

    @TempDir
    private Path folder;
    private CommandLineRunner cli;

    @BeforeEach
    void fill() {
        cli = new CommandLineRunner(folder);
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC());
                Workbench workbench = Workbench.open(workspace, EnvironmentId.SANDBOX)) {
            workbench.quarantine().message("m-1", POISON, "This is not a notification.", "Find out who sends it.");
            workbench.events().writer().skip(LedgerEntry.skipped(new LogFileId("logs", KEY, "e"), LedgerReason.DIGEST,
                    "Digest files have no events.", "555566667777", "us-east-1", Instant.EPOCH, Instant.now()));
        }
    }

    private JsonArray array(String... words) {
        return JsonParser.parseString(cli.ends(Cli.DONE, words).out()).getAsJsonArray();
    }

    @Test
    void theLedgerTellsWhatBecameOfEachLogFile() {
        assertThat(cli.ends(Cli.DONE, "ledger", "list").out()).contains("skipped", "digest", "s3://logs/" + KEY);
        JsonObject entry = array("ledger", "list", "--reason", "digest,gone", "--account", "5555-6666-7777", "--since",
                "1h", "--json").get(0).getAsJsonObject();
        assertThat(entry.get("outcome").getAsString()).isEqualTo("skipped");
        assertThat(entry.get("detail").getAsString()).isEqualTo("Digest files have no events.");
        assertThat(array("ledger", "list", "--outcome", "ingested", "--json")).isEmpty();
        assertThat(array("ledger", "counts", "--json").get(0).getAsJsonObject().get("files").getAsInt()).isEqualTo(1);
        assertThat(cli.ends(Cli.USAGE, "ledger", "list", "--reason", "boredom").err())
                .containsIgnoringCase("connector_disabled");
        cli.ends(Cli.USAGE, "ledger", "list", "--limit", "0");
        cli.ends(Cli.USAGE, "ledger", "list", "--account", "12");
    }

    @Test
    void whatIsInQuarantineIsShownExportedAndRemoved() throws Exception {
        JsonObject item = array("quarantine", "list", "--json").get(0).getAsJsonObject();
        String id = item.get("id").getAsString();
        assertThat(item.get("advice").getAsString()).isEqualTo("Find out who sends it.");
        assertThat(cli.ends(Cli.DONE, "quarantine", "show", "--id", id.substring(0, 12)).out())
                .contains("This is not a notification.", "Find out who sends it.", "this?").doesNotContain("\u001b");
        assertThat(cli.ends(Cli.DONE, "quarantine", "show", "--id", id, "--json").json().get("text").getAsString())
                .isEqualTo(POISON);

        Path to = folder.resolve("out");
        String copy = array("quarantine", "export", "--all", "--to", to.toString(), "--json").get(0).getAsString();
        assertThat(Files.readString(Path.of(copy))).isEqualTo(POISON);

        assertThat(cli.ends(Cli.FAILED, "quarantine", "remove", "--all").err()).contains("--yes");
        cli.ends(Cli.DONE, "quarantine", "remove", "--id", id, "--yes");
        assertThat(cli.ends(Cli.DONE, "quarantine", "list").out()).contains("Nothing");
        assertThat(cli.ends(Cli.FAILED, "quarantine", "show", "--id", id).err()).contains("quarantine list");
        cli.ends(Cli.USAGE, "quarantine", "export", "--to", to.toString());
    }

    @Test
    void aReplayTellsWhatStaysAndEndsWithOne() {
        Ran ran = cli.ends(Cli.FAILED, "quarantine", "replay", "--all", "--json");
        JsonObject result = JsonParser.parseString(ran.out()).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(result.get("done").getAsBoolean()).isFalse();
        assertThat(result.get("words").getAsString()).contains("neither JSON nor");
        assertThat(array("quarantine", "list", "--json")).hasSize(1);
    }
}
