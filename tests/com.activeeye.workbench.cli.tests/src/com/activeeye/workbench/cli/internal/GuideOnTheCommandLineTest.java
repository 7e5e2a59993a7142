package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.cli.internal.CommandLineRunner.Ran;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Carries out the guide on the command line, against the sandbox, from an empty workspace. */
class GuideOnTheCommandLineTest {
    private static final String ACCOUNT = "555566667777";

    @TempDir
    private Path workspace;
    private CommandLineRunner cli;

    @BeforeEach
    void start() {
        cli = new CommandLineRunner(workspace);
    }

    private Ran done(String... words) {
        Ran ran = cli.run(words);
        assertThat(ran.code()).as(String.join(" ", words) + "\n" + ran.err() + ran.out()).isEqualTo(Cli.DONE);
        return ran;
    }

    private void carryOutTheGuide() {
        done("connector", "add", "--name", "Production", "--account", "5555-6666-7777", "--priority", "high");
        done("pod", "setup");
        done("credential", "add", "--name", "Logs", "--bucket", "example-corp-cloudtrail-logs", "--bucket-account",
                "444455556666", "--bucket-region", "us-east-1");
        done("stack", "deploy", "--credential", "Logs", "--yes");
        done("notification", "put", "--credential", "Logs");
    }

    @Test
    void fromAnEmptyWorkspaceToEvents() {
        carryOutTheGuide();
        JsonObject counts = done("ingest", "--until-empty", "--json").json();
        assertThat(counts.get("events").getAsLong()).isPositive();
        assertThat(counts.get("tests").getAsLong()).isPositive();

        List<JsonObject> events = done("events", "--json").jsonLines();
        assertThat(events).hasSize(counts.get("events").getAsInt());
        assertThat(events).extracting(event -> event.get("eventID").getAsString()).doesNotHaveDuplicates();
        assertThat(events).allSatisfy(event -> {
            assertThat(event.get("connector").getAsString()).isEqualTo("Production");
            JsonObject record = event.getAsJsonObject("record");
            assertThat(record.get("eventID")).isEqualTo(event.get("eventID"));
            assertThat(record.get("recipientAccountId").getAsString()).isEqualTo(ACCOUNT);
        });
        assertThat(done("events", "--limit", "1").out()).contains("AWS Cloudtrail ");
    }

    @Test
    void whatIsRightAlreadyIsLeftAlone() {
        carryOutTheGuide();
        assertThat(done("stack", "deploy", "--credential", "Logs", "--yes", "--json").json().get("outcome")
                .getAsString()).isEqualTo("unchanged");
        assertThat(done("notification", "put", "--credential", "Logs", "--json").json().get("outcome").getAsString())
                .isEqualTo("unchanged");
        done("pod", "setup");
        assertThat(done("pod", "show", "--json").json().getAsJsonArray("findings")).isEmpty();
    }

    @Test
    void aDisabledConnectorsFilesAreCountedAndLeftOut() {
        carryOutTheGuide();
        done("connector", "disable", "--name", "Production");
        JsonObject counts = done("ingest", "--until-empty", "--json").json();
        assertThat(counts.get("events").getAsLong()).isZero();
        assertThat(counts.getAsJsonObject("skipped").get("connector_disabled").getAsLong()).isPositive();
        assertThat(done("events", "--json").out()).isEmpty();
    }

    @Test
    void whatWasMadeCanBeTakenBack() {
        carryOutTheGuide();
        done("notification", "remove", "--credential", "Logs");
        done("stack", "delete", "--credential", "Logs", "--yes");
        assertThat(cli.run("stack", "status", "--credential", "Logs").code()).isEqualTo(Cli.FAILED);
        assertThat(cli.run("notification", "show", "--credential", "Logs").code()).isEqualTo(Cli.FAILED);
        done("credential", "remove", "--name", "Logs");
        done("connector", "remove", "--name", "Production");
        assertThat(done("credential", "list", "--json").out()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void theCredentialShowsTheValuesThatTheCustomerNeeds() {
        carryOutTheGuide();
        JsonObject credential = done("credential", "show", "--name", "Logs", "--json").json();
        JsonObject pod = done("pod", "show", "--json").json();
        assertThat(credential.get("podAccountId")).isEqualTo(pod.get("account"));
        assertThat(pod.getAsJsonArray("topics")).contains(credential.get("snsNotificationArn"));
        JsonObject parameters = done("stack", "status", "--credential", "Logs", "--json").json()
                .getAsJsonObject("parameters");
        assertThat(parameters.get("ExternalID")).isEqualTo(credential.get("externalId"));
        assertThat(parameters.get("ActiveeyeAccountID")).isEqualTo(credential.get("podAccountId"));
        assertThat(parameters.get("CloudtrailBucket").getAsString()).isEqualTo("example-corp-cloudtrail-logs");
    }

    @Test
    void aBucketInAnotherRegionHasATopicThere() {
        carryOutTheGuide();
        JsonObject credential = done("credential", "add", "--name", "Fabrikam", "--bucket", "fabrikam-cloudtrail",
                "--bucket-account", "123456789012", "--bucket-region", "eu-west-1", "--json").json();
        String arn = credential.get("snsNotificationArn").getAsString();
        assertThat(arn).contains(":sns:eu-west-1:");
        assertThat(done("pod", "show", "--json").json().getAsJsonArray("topics").toString()).contains(arn);
        done("notification", "put", "--credential", "Fabrikam");
    }
}
