package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer whose path is traced before anything is set up, and again once what the trace says has been done. */
class TraceOnTheCommandLineTest {
    @TempDir
    private Path workspace;
    private CommandLineRunner cli;

    @BeforeEach
    void record() {
        cli = new CommandLineRunner(workspace);
        cli.ends(Cli.DONE, "connector", "add", "--name", "Fabrikam", "--account", "123456789012");
        cli.ends(Cli.DONE, "credential", "add", "--name", "Fabrikam Logs", "--bucket", "fabrikam-cloudtrail",
                "--bucket-account", "123456789012", "--bucket-region", "eu-west-1");
    }

    private static JsonObject hop(JsonObject trace, String id) {
        return trace.getAsJsonArray("hops").asList().stream().map(JsonElement::getAsJsonObject)
                .filter(hop -> hop.get("hop").getAsString().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void saysWhatIsBrokenAndEndsWithZeroOnceThatIsMended() {
        String shown = cli.ends(Cli.FAILED, "trace", "--credential", "Fabrikam Logs").out();
        List<String> lines = shown.lines().toList();
        assertThat(lines.get(0)).contains("Fabrikam Logs", "broken");
        assertThat(lines.get(1)).contains("BROKEN", "role stack");
        assertThat(shown).contains("./workbench apply --credential 'Fabrikam Logs' --step role-stack",
                "./workbench apply --credential 'Fabrikam Logs' --step bucket-notification",
                "Cannot be judged before this hop is proven: assuming the role.");

        JsonObject broken = cli.ends(Cli.FAILED, "trace", "--credential", "Fabrikam Logs", "--json").json();
        assertThat(broken.get("health").getAsString()).isEqualTo("broken");
        assertThat(broken.getAsJsonArray("guidePoints")).hasSize(8);
        JsonObject stack = hop(broken, "stack");
        assertThat(stack.get("result").getAsString()).isEqualTo("broken");
        assertThat(stack.getAsJsonArray("causes").get(0).getAsJsonObject().getAsJsonObject("remedy").get("action")
                .getAsString()).isEqualTo("ApplyStep");
        assertThat(stack.getAsJsonArray("evidence").get(0).getAsJsonObject().get("asked").getAsString())
                .contains("cloudformation:DescribeStacks");
        assertThat(hop(broken, "read").get("behind").getAsString()).isEqualTo("trust");

        cli.ends(Cli.DONE, "apply", "--credential", "Fabrikam Logs", "--yes");
        cli.ends(Cli.DONE, "ingest", "--until-empty");
        JsonArray all = JsonParser.parseString(cli.ends(Cli.DONE, "trace", "--all", "--json").out()).getAsJsonArray();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).getAsJsonObject().get("health").getAsString()).as(all.toString()).isEqualTo("proven");
        assertThat(cli.ends(Cli.DONE, "trace", "--credential", "Fabrikam Logs", "--markdown").out())
                .contains("# Trace of \"Fabrikam Logs\"", "8. Role policy and key policy");
        assertThat(cli.ends(Cli.DONE, "trace", "--credential", "Fabrikam Logs", "--hop", "topic", "--evidence").out())
                .contains("pod topic", "sns:GetTopicAttributes of arn:aws:sns:eu-west-1")
                .doesNotContain("dead letters");
    }

    @Test
    void printsTheLeastPoliciesAndRefusesHopsThatAreNone() {
        String policies = cli.ends(Cli.DONE, "trace", "--credential", "Fabrikam Logs", "--policy").out();
        assertThat(policies).contains("# What tracing \"Fabrikam Logs\" needs in account 123456789012",
                "\"iam:GetRole\"", "arn:aws:iam::123456789012:role/activeeye-read-cloudtrail-role");
        JsonArray json = JsonParser.parseString(cli.ends(Cli.DONE, "trace", "--all", "--policy", "--json").out())
                .getAsJsonArray();
        assertThat(json.get(0).getAsJsonObject().getAsJsonObject("policies").keySet())
                .contains("123456789012", "999900001111");
        assertThat(cli.ends(Cli.USAGE, "trace", "--credential", "Fabrikam Logs", "--hop", "everything").err())
                .contains("trust-condition");
        assertThat(cli.ends(Cli.USAGE, "trace").err()).contains("--all");
        assertThat(cli.ends(Cli.FAILED, "trace", "--credential", "Nobody").err()).contains("Nobody");
    }
}
