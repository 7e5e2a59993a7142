package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.cli.internal.CommandLineRunner.Ran;
import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole organisation, from its accounts to a matrix without gaps. */
class OrganizationOnTheCommandLineTest {
    @TempDir
    private Path folder;
    private CommandLineRunner cli;

    @BeforeEach
    void open() {
        cli = new CommandLineRunner(folder.resolve("workspace"));
    }

    private List<String> outcomes(Ran ran) {
        JsonArray rows = JsonParser.parseString(ran.out()).getAsJsonArray();
        return rows.asList().stream().map(row -> row.getAsJsonObject().get("outcome").getAsString()).toList();
    }

    @Test
    void isOnboardedWithOneCredentialAndConnectorsInOneGo() throws IOException {
        assertThat(cli.ends(Cli.DONE, "organization", "accounts").out())
                .contains("444455556666", "Example Corp Staging");
        assertThat(cli.ends(Cli.FAILED, "organization", "coverage").out()).contains("Not monitored: 68");
        assertThat(cli.ends(Cli.DONE, "organization", "credential").out()).contains("example-corp-cloudtrail-logs");
        cli.ends(Cli.DONE, "organization", "credential", "--name", "Central");
        assertThat(cli.ends(Cli.DONE, "organization", "credential", "--name", "Again").out()).contains("\"Central\"");

        assertThat(cli.ends(Cli.FAILED, "connector", "import", "--from", "organization").err()).contains("--yes");
        assertThat(cli.ends(Cli.DONE, "connector", "list").out()).contains("No service connectors");
        cli.ends(Cli.DONE, "connector", "add", "--name", "Mine", "--account", "777788889999", "--priority", "high");
        assertThat(outcomes(cli.ends(Cli.DONE, "connector", "import", "--from", "organization", "--yes", "--json",
                "--name-pattern", "{name} {account}"))).containsExactly("new", "new", "new", "existing");
        assertThat(cli.ends(Cli.DONE, "connector", "show", "--name", "Mine").out()).contains("High");
        assertThat(cli.ends(Cli.DONE, "connector", "import", "--from", "organization").out())
                .contains("nothing was done");

        Path matrix = folder.resolve("matrix.csv");
        assertThat(cli.ends(Cli.DONE, "organization", "coverage", "--export", matrix.toString()).out())
                .contains("Monitored: 68");
        assertThat(Files.readAllLines(matrix)).hasSize(69);
    }

    @Test
    void aFileIsAllOrNothingUnlessSaidOtherwise() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"),
                "account,name\n555566667777,One\n777788889999,one\n12,x\n");
        Ran refused = cli.ends(Cli.FAILED, "connector", "import", "--from", file.toString(), "--yes");
        assertThat(refused.err()).contains("Line 4: ");
        Files.writeString(file, "account,name\n555566667777,One\n777788889999,one\n");
        assertThat(cli.ends(Cli.FAILED, "connector", "import", "--from", file.toString(), "--yes").err())
                .contains("Nothing was recorded", "777788889999");
        assertThat(cli.ends(Cli.DONE, "connector", "list").out()).contains("No service connectors");
        cli.ends(Cli.FAILED, "connector", "import", "--from", file.toString(), "--yes", "--skip-conflicts");
        assertThat(cli.ends(Cli.DONE, "connector", "list").out())
                .contains("555566667777").doesNotContain("777788889999");
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThat(cli.ends(Cli.USAGE, "connector", "import", "--from", "organization",
                "--name-pattern", "{mail}").err())
                .contains("{name}");
        assertThat(cli.ends(Cli.FAILED, "organization", "accounts", "--account", "555566667777").err())
                .contains("111122223333");
        assertThat(cli.ends(Cli.USAGE, "organization", "coverage", "--region", "atlantis-1").err())
                .contains("atlantis-1");
        cli.ends(Cli.USAGE, "organization", "accounts", "--account", "555566667777", "--csv", "x.csv");
    }
}
