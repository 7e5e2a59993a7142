package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.cli.internal.CommandLineRunner.Ran;
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
        ends(Cli.DONE, "connector", "add", "--name", "Fabrikam", "--account", "123456789012");
        ends(Cli.DONE, "credential", "add", "--name", "Fabrikam", "--bucket", "fabrikam-cloudtrail",
                "--bucket-account", "123456789012", "--bucket-region", "eu-west-1");
    }

    private Ran ends(int code, String... words) {
        Ran ran = cli.run(words);
        assertThat(ran.code()).as(ran.err() + ran.out()).isEqualTo(code);
        return ran;
    }

    private static List<String> values(JsonArray array, String name) {
        return array.asList().stream().map(JsonElement::getAsJsonObject).map(step -> step.get(name).getAsString())
                .toList();
    }

    @Test
    void eventsArriveAfterThePlanWasAppliedAndItCanBeTakenBack() {
        String shown = ends(Cli.FAILED, "plan", "--credential", "Fabrikam").out();
        assertThat(shown).contains("role-stack: to be changed", "  + parameters {", "\n    By arn:", "+ Statement[Allow ActiveEye to Decrypt Cloudtrail",
                "kms:PutKeyPolicy", "pod-topic: nothing to do");
        JsonObject planned = ends(Cli.FAILED, "plan", "--credential", "Fabrikam", "--json").json();
        assertThat(values(planned.getAsJsonArray("steps"), "verdict")).containsExactly("nothing_to_do", "change",
                "nothing_to_do", "change", "change");

        assertThat(ends(Cli.FAILED, "apply", "--credential", "Fabrikam").err()).contains("--yes");
        JsonArray applied = JsonParser.parseString(ends(Cli.DONE, "apply", "--credential", "Fabrikam", "--yes",
                "--json").out()).getAsJsonArray();
        assertThat(values(applied, "outcome")).containsExactly("unchanged", "applied", "unchanged", "applied",
                "applied");
        assertThat(ends(Cli.DONE, "plan", "--credential", "Fabrikam").out()).contains("Nothing to do.");

        JsonObject counts = ends(Cli.DONE, "ingest", "--until-empty", "--json").json();
        assertThat(counts.get("events").getAsLong()).as(counts.toString()).isPositive();
        assertThat(ends(Cli.DONE, "events", "--json").jsonLines()).allSatisfy(event -> assertThat(
                event.get("connector").getAsString()).isEqualTo("Fabrikam"));

        String keyPolicy = applied.get(3).getAsJsonObject().get("change").getAsString();
        assertThat(ends(Cli.FAILED, "undo", "--change", keyPolicy).err()).contains("--yes");
        ends(Cli.DONE, "undo", "--change", keyPolicy.substring(0, 13), "--yes");
        assertThat(ends(Cli.FAILED, "undo", "--change", keyPolicy, "--yes").err()).contains("changed it since");
        assertThat(ends(Cli.DONE, "changes").out()).contains("(step key-policy)");
        ends(Cli.DONE, "changes", "verify");
        ends(Cli.DONE, "apply", "--credential", "Fabrikam", "--step", "key-policy", "--yes");
        ends(Cli.DONE, "plan", "--credential", "Fabrikam");
    }

    @Test
    void accountsAreLimitedAndTheChangeLogIsVerifiedElsewhere() throws IOException {
        JsonObject limited = ends(Cli.DONE, "limit", "set", "--credential", "Fabrikam", "--by", "prefix", "--account",
                "1234-5678-9012", "--json").json();
        assertThat(limited.getAsJsonArray("prefixes").get(0).getAsString()).isEqualTo(
                "AWSLogs/123456789012/CloudTrail/");
        assertThat(ends(Cli.FAILED, "stack", "preview", "--credential", "Fabrikam").out())
                .contains("Add ReadCloudtrailRole (AWS::IAM::Role)");
        assertThat(ends(Cli.FAILED, "stack", "status", "--credential", "Fabrikam").out()).contains("There is no stack");
        JsonObject plan = ends(Cli.FAILED, "plan", "--credential", "Fabrikam", "--json").json();
        assertThat(plan.toString()).contains("\"prefix\":\"AWSLogs/123456789012/CloudTrail/\"", "\"differences\"",
                "\"unchecked\"", "\"evidence\"");
        assertThat(ends(Cli.DONE, "apply", "--credential", "Fabrikam", "--yes").err())
                .contains("Add ReadCloudtrailRole");
        assertThat(ends(Cli.DONE, "limit", "show", "--credential", "Fabrikam").out()).containsPattern(
                "123456789012 +Fabrikam +in ");
        Path exported = workspace.resolve("exported.jsonl");
        ends(Cli.DONE, "changes", "export", "--to", exported.toString());
        ends(Cli.DONE, "changes", "verify", "--file", exported.toString());
        Files.writeString(exported, Files.readString(exported).replaceFirst("123456789012", "123456789013"));
        ends(Cli.FAILED, "changes", "verify", "--file", exported.toString());
        ends(Cli.DONE, "changes", "verify");
        ends(Cli.DONE, "limit", "clear", "--credential", "Fabrikam");
        ends(Cli.FAILED, "plan", "--credential", "Fabrikam");
        assertThat(ends(Cli.FAILED, "stack", "suffix", "--credential", "Fabrikam", "--suffix", "-two").err())
                .contains("Delete it first");
        assertThat(ends(Cli.USAGE, "stack", "suffix", "--credential", "Fabrikam", "--suffix", "Two!").err())
                .contains("hyphen");
    }

    @Test
    void wrongStepsAndChangesAreSaid() {
        assertThat(ends(Cli.USAGE, "apply", "--credential", "Fabrikam", "--step", "everything").err())
                .contains("key-policy");
        assertThat(ends(Cli.FAILED, "undo", "--change", "nonsense", "--yes").err()).contains("\"changes\"");
    }
}
