package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The customer whose log files are encrypted with a key of their own, by plan, apply and undo. */
class PlanOnTheCommandLineTest {
    @TempDir
    private Path workspace;
    private CommandLineRunner cli;

    @BeforeEach
    void record() {
        cli = new CommandLineRunner(workspace);
        cli.ends(Cli.DONE, "connector", "add", "--name", "Fabrikam", "--account", "123456789012");
        cli.ends(Cli.DONE, "credential", "add", "--name", "Fabrikam", "--bucket", "fabrikam-cloudtrail",
                "--bucket-account", "123456789012", "--bucket-region", "eu-west-1");
    }

    private static List<String> values(JsonArray array, String name) {
        return array.asList().stream().map(JsonElement::getAsJsonObject).map(step -> step.get(name).getAsString())
                .toList();
    }

    @Test
    void eventsArriveAfterThePlanWasAppliedAndItCanBeTakenBack() {
        String shown = cli.ends(Cli.FAILED, "plan", "--credential", "Fabrikam").out();
        assertThat(shown).contains("role-stack: to be changed", "  + parameters {", "\n    By arn:",
                "+ Statement[Allow ActiveEye to Decrypt Cloudtrail", "kms:PutKeyPolicy",
                "pod-topic: nothing to do");
        JsonObject planned = cli.ends(Cli.FAILED, "plan", "--credential", "Fabrikam", "--json").json();
        assertThat(values(planned.getAsJsonArray("steps"), "verdict")).containsExactly("nothing_to_do", "change",
                "nothing_to_do", "change", "change");

        assertThat(cli.ends(Cli.FAILED, "apply", "--credential", "Fabrikam").err()).contains("--yes");
        JsonArray applied = JsonParser.parseString(cli.ends(Cli.DONE, "apply", "--credential", "Fabrikam", "--yes",
                "--json").out()).getAsJsonArray();
        assertThat(values(applied, "outcome")).containsExactly("unchanged", "applied", "unchanged", "applied",
                "applied");
        assertThat(cli.ends(Cli.DONE, "plan", "--credential", "Fabrikam").out()).contains("Nothing to do.");

        JsonObject counts = cli.ends(Cli.DONE, "ingest", "--until-empty", "--json").json();
        assertThat(counts.get("events").getAsLong()).as(counts.toString()).isPositive();
        assertThat(cli.ends(Cli.DONE, "events", "--json").jsonLines()).allSatisfy(event -> assertThat(
                event.get("connector").getAsString()).isEqualTo("Fabrikam"));

        String keyPolicy = applied.get(3).getAsJsonObject().get("change").getAsString();
        assertThat(cli.ends(Cli.FAILED, "undo", "--change", keyPolicy).err()).contains("--yes");
        cli.ends(Cli.DONE, "undo", "--change", keyPolicy.substring(0, 13), "--yes");
        assertThat(cli.ends(Cli.FAILED, "undo", "--change", keyPolicy, "--yes").err()).contains("changed it since");
        assertThat(cli.ends(Cli.DONE, "changes").out()).contains("(step key-policy)");
        cli.ends(Cli.DONE, "changes", "verify");
        cli.ends(Cli.DONE, "apply", "--credential", "Fabrikam", "--step", "key-policy", "--yes");
        cli.ends(Cli.DONE, "plan", "--credential", "Fabrikam");
    }

    @Test
    void accountsAreLimitedAndTheChangeLogIsVerifiedElsewhere() throws IOException {
        JsonObject limited = cli.ends(Cli.DONE, "limit", "set", "--credential", "Fabrikam", "--by", "prefix",
                "--account", "1234-5678-9012", "--json").json();
        assertThat(limited.getAsJsonArray("prefixes").get(0).getAsString()).isEqualTo(
                "AWSLogs/123456789012/CloudTrail/");
        assertThat(cli.ends(Cli.FAILED, "stack", "preview", "--credential", "Fabrikam").out())
                .contains("Add ReadCloudtrailRole (AWS::IAM::Role)");
        assertThat(cli.ends(Cli.FAILED, "stack", "status", "--credential", "Fabrikam").out())
                .contains("There is no stack");
        JsonObject plan = cli.ends(Cli.FAILED, "plan", "--credential", "Fabrikam", "--json").json();
        assertThat(plan.toString()).contains("\"prefix\":\"AWSLogs/123456789012/CloudTrail/\"", "\"differences\"",
                "\"unchecked\"", "\"evidence\"");
        assertThat(cli.ends(Cli.DONE, "apply", "--credential", "Fabrikam", "--yes").err())
                .contains("Add ReadCloudtrailRole");
        assertThat(cli.ends(Cli.DONE, "limit", "show", "--credential", "Fabrikam").out()).containsPattern(
                "123456789012 +Fabrikam +in ");
        Path exported = workspace.resolve("exported.jsonl");
        cli.ends(Cli.DONE, "changes", "export", "--to", exported.toString());
        cli.ends(Cli.DONE, "changes", "verify", "--file", exported.toString());
        Files.writeString(exported, Files.readString(exported).replaceFirst("123456789012", "123456789013"));
        cli.ends(Cli.FAILED, "changes", "verify", "--file", exported.toString());
        cli.ends(Cli.DONE, "changes", "verify");
        cli.ends(Cli.DONE, "limit", "clear", "--credential", "Fabrikam");
        cli.ends(Cli.FAILED, "plan", "--credential", "Fabrikam");
        assertThat(cli.ends(Cli.FAILED, "stack", "suffix", "--credential", "Fabrikam", "--suffix", "-two").err())
                .contains("Delete it first");
        assertThat(cli.ends(Cli.USAGE, "stack", "suffix", "--credential", "Fabrikam", "--suffix", "Two!").err())
                .contains("hyphen");
    }

    @Test
    void wrongStepsAndChangesAreSaid() {
        assertThat(cli.ends(Cli.USAGE, "apply", "--credential", "Fabrikam", "--step", "everything").err())
                .contains("key-policy");
        assertThat(cli.ends(Cli.FAILED, "undo", "--change", "nonsense", "--yes").err()).contains("\"changes\"");
    }
}
