package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was delivered before anybody was notified of it is fetched by a backfill, in the sandbox. */
class BackfillOnTheCommandLineTest {
    @TempDir
    private Path workspace;
    private CommandLineRunner cli;

    @BeforeEach
    void setUp() {
        cli = new CommandLineRunner(workspace);
        cli.ends(Cli.DONE, "connector", "add", "--name", "Production", "--account", "555566667777");
        cli.ends(Cli.DONE, "credential", "add", "--name", "Logs", "--bucket", "example-corp-cloudtrail-logs",
                "--bucket-account", "444455556666", "--bucket-region", "us-east-1");
        cli.ends(Cli.DONE, "stack", "deploy", "--credential", "Logs", "--yes");
    }

    private static String day(int before) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(before).toString();
    }

    @Test
    void bringsWhatNobodyWasNotifiedOf() {
        assertThat(cli.ends(Cli.DONE, "ingest", "--until-empty", "--json").json().get("files").getAsInt()).isZero();
        JsonObject plan = cli.ends(Cli.DONE, "backfill", "plan", "--credential", "Logs", "--from", day(1),
                "--to", day(0), "--json").json();
        assertThat(plan.get("files").getAsInt()).isPositive();
        assertThat(plan.get("bytes").getAsLong()).isPositive();
        assertThat(plan.getAsJsonArray("accounts")).hasSize(1);
        assertThat(cli.ends(Cli.DONE, "events", "--json").out()).isEmpty();

        String id = plan.get("id").getAsString();
        JsonObject done = cli.ends(Cli.DONE, "backfill", "resume", "--id", id, "--json").json();
        assertThat(done.get("state").getAsString()).isEqualTo("done");
        assertThat(done.get("doneFiles")).isEqualTo(plan.get("files"));
        assertThat(cli.ends(Cli.DONE, "events", "--json").jsonLines()).hasSize(done.get("events").getAsInt());
        assertThat(cli.ends(Cli.DONE, "backfill", "list").out()).contains(id, "done");

        JsonObject again = cli.ends(Cli.DONE, "backfill", "run", "--credential", "Logs", "--from", day(1),
                "--to", day(0), "--account", "5555-6666-7777", "--yes", "--json").json();
        assertThat(again.get("known").getAsInt()).isGreaterThanOrEqualTo(plan.get("files").getAsInt());
    }

    @Test
    void bringsWhatWasSkippedWhileTheConnectorWasDisabled() {
        cli.ends(Cli.DONE, "connector", "disable", "--name", "Production");
        cli.ends(Cli.DONE, "notification", "put", "--credential", "Logs");
        JsonObject counts = cli.ends(Cli.DONE, "ingest", "--until-empty", "--json").json();
        int skipped = counts.getAsJsonObject("skipped").get("connector_disabled").getAsInt();
        assertThat(cli.ends(Cli.FAILED, "backfill", "plan", "--credential", "Logs", "--skipped").err())
                .contains("Enable the connector");
        cli.ends(Cli.DONE, "connector", "enable", "--name", "Production");
        JsonObject done = cli.ends(Cli.DONE, "backfill", "run", "--credential", "Logs", "--skipped", "--yes", "--json")
                .json();
        assertThat(done.get("doneFiles").getAsInt()).isGreaterThanOrEqualTo(skipped);
        assertThat(done.get("events").getAsInt()).isPositive();
        assertThat(cli.ends(Cli.DONE, "ledger", "list", "--reason", "connector_disabled").out())
                .contains("no such entry");
    }

    @Test
    void wrongDaysAndAccountsAreSaid() {
        assertThat(cli.ends(Cli.USAGE, "backfill", "plan", "--credential", "Logs", "--from", "yesterday",
                "--to", day(0))
                .err()).contains("is not a day");
        assertThat(cli.ends(Cli.FAILED, "backfill", "plan", "--credential", "Logs", "--from", day(0), "--to", day(1))
                .err()).contains("before the first day");
        assertThat(cli.ends(Cli.FAILED, "backfill", "plan", "--credential", "Logs", "--from", day(1), "--to", day(0),
                "--account", "111111111111").err()).contains("There is no enabled service connector");
        cli.ends(Cli.USAGE, "backfill", "plan", "--credential", "Logs", "--from", day(0));
        cli.ends(Cli.USAGE, "backfill", "plan", "--credential", "Logs");
        assertThat(cli.ends(Cli.FAILED, "backfill", "resume", "--id", "none").err()).contains("backfill list");
        JsonObject plan = cli.ends(Cli.DONE, "backfill", "plan", "--credential", "Logs", "--from", day(0),
                "--to", day(0), "--json").json();
        cli.ends(Cli.DONE, "backfill", "cancel", "--id", plan.get("id").getAsString());
        assertThat(cli.ends(Cli.FAILED, "backfill", "resume", "--id", plan.get("id").getAsString()).err())
                .contains("come to its end");
    }
}
