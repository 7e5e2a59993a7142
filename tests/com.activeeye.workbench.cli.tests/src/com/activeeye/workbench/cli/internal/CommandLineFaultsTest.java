package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.cli.internal.CommandLineRunner.Ran;
import com.activeeye.workbench.core.workspace.Workspace;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says, and with which exit code, when something is wrong. */
class CommandLineFaultsTest {
    @TempDir
    private Path workspace;
    private CommandLineRunner cli;

    @BeforeEach
    void start() {
        cli = new CommandLineRunner(workspace);
    }

    private Ran ends(int code, String... words) {
        Ran ran = cli.ends(code, words);
        assertThat(ran.err()).doesNotContain("Exception").doesNotContain("\tat ");
        return ran;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "connector", "connector add --name N", "connector add --name N --account 12",
        "connector add --name N --account 111111111111 --priority urgent", "connector list --environment production",
        "credential add --name N --bucket Bad_Name --bucket-account 111111111111 --bucket-region us-east-1",
        "access set --account 111111111111", "events --since yesterday", "events --limit -1", "sandbox --port 99999",
        "nonsense"})
    void wrongUsageHasItsOwnCodeAndPrintsNoResult(String words) {
        Ran ran = ends(Cli.USAGE, words.isEmpty() ? new String[0] : words.split(" "));
        assertThat(ran.err()).isNotBlank();
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aTakenNameIsSaid() {
        ends(Cli.DONE, "connector", "add", "--name", "Production", "--account", "111111111111");
        Ran ran = ends(Cli.FAILED, "connector", "add", "--name", "production", "--account", "222222222222");
        assertThat(ran.err()).contains("A service connector named \"Production\" exists already.");
    }

    @Test
    void anUnknownNameIsSaidToProgramsAsJson() {
        Ran ran = ends(Cli.FAILED, "credential", "show", "--name", "None", "--json");
        assertThat(ran.out()).isEmpty();
        assertThat(JsonParser.parseString(ran.err()).getAsJsonObject().get("error").getAsString())
                .isEqualTo("not_found");
    }

    @Test
    void ingestionNeedsAPod() {
        assertThat(ends(Cli.FAILED, "ingest", "--until-empty").err()).contains("pod setup");
    }

    @Test
    void aStackIsNotDeployedWithoutTheAcknowledgement() {
        ends(Cli.DONE, "credential", "add", "--name", "Logs", "--bucket", "example-corp-cloudtrail-logs",
                "--bucket-account", "444455556666", "--bucket-region", "us-east-1");
        ends(Cli.FAILED, "stack", "deploy", "--credential", "Logs");
        ends(Cli.FAILED, "stack", "status", "--credential", "Logs");
    }

    @Test
    void aBucketThatDoesNotExistIsSaidAndNothingTypedIsLost() {
        Ran ran = ends(Cli.DONE, "credential", "add", "--name", "Typo", "--bucket", "no-such-bucket-anywhere",
                "--bucket-account", "444455556666", "--bucket-region", "us-east-1");
        assertThat(ran.err()).contains("The bucket no-such-bucket-anywhere does not exist.");
        assertThat(ends(Cli.FAILED, "notification", "put", "--credential", "Typo").err()).isNotBlank();
        ends(Cli.DONE, "credential", "show", "--name", "Typo");
    }

    @Test
    void anAccountThatTheSandboxDoesNotHaveIsSaidWithThoseThatItHas() {
        ends(Cli.DONE, "credential", "add", "--name", "Elsewhere", "--bucket", "some-bucket", "--bucket-account",
                "000000000000", "--bucket-region", "us-east-1");
        assertThat(ends(Cli.FAILED, "stack", "deploy", "--credential", "Elsewhere", "--yes").err())
                .contains("000000000000").contains("444455556666");
    }

    @Test
    void aWorkspaceThatIsOpenElsewhereIsSaid() {
        try (Workspace open = Workspace.open(workspace, Clock.systemUTC())) {
            Ran ran = ends(Cli.FAILED, "connector", "list");
            assertThat(ran.err()).contains(open.folder().toString()).contains("--workspace");
        }
    }

    @Test
    void aCorruptFileIsKeptAndSaid() throws IOException {
        ends(Cli.DONE, "connector", "add", "--name", "Production", "--account", "111111111111");
        Path file = workspace.resolve("environments/sandbox/connectors.json");
        Files.writeString(file, "{ half");
        Ran ran = ends(Cli.DONE, "connector", "list");
        assertThat(ran.err()).contains("connectors.json.corrupt-");
        try (var files = Files.list(file.getParent())) {
            assertThat(files.filter(path -> path.getFileName().toString().startsWith("connectors.json.corrupt-")))
                    .singleElement().satisfies(kept -> assertThat(kept).hasContent("{ half"));
        }
    }

    @Test
    void aCorruptStateOfTheSandboxIsKeptAndSaid() throws IOException {
        ends(Cli.DONE, "pod", "setup");
        Files.writeString(workspace.resolve("sandbox/state/s3.json"), "{ half");
        assertThat(ends(Cli.DONE, "pod", "setup").err()).contains("s3.json.corrupt-");
    }

    @Test
    void nobodyAnswersAtTheEndpoint() {
        Ran ran = ends(Cli.FAILED, "pod", "setup", "--environment", "http://127.0.0.1:1");
        assertThat(ran.err()).isNotBlank();
    }

    @Test
    void whatAnEventSaysCannotMoveTheCursor() {
        assertThat(TerminalText.safe("a\u001b[2Jb\rc\u202ed\u009be")).isEqualTo("a\ufffd[2Jb\ufffdc\ufffdd\ufffde");
    }
}
