package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.cli.internal.CommandLineRunner.Ran;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.workspace.Workspace;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesCommandTest {
    @TempDir
    private Path workspace;

    @Test
    void whatWasChangedIsShownExportedAndVerified() throws IOException {
        CommandLineRunner cli = new CommandLineRunner(workspace);
        assertThat(cli.run("changes").out()).contains("Nothing was changed yet.");
        assertThat(cli.run("pod", "setup").code()).isEqualTo(Cli.DONE);
        Ran shown = cli.run("changes");
        assertThat(shown.code()).isEqualTo(Cli.DONE);
        assertThat(shown.out()).contains("create the queue", "999900001111", "done");
        JsonObject first = JsonParser.parseString(cli.run("changes", "--json").out()).getAsJsonArray().get(0)
                .getAsJsonObject();
        assertThat(first.keySet()).contains("id", "time", "who", "account", "what", "before", "after", "result");
        JsonObject verified = cli.run("changes", "verify", "--json").json();
        assertThat(verified.get("intact").getAsBoolean()).isTrue();

        Path file = workspace.resolve("environments/sandbox/changes.jsonl");
        Files.writeString(file, Files.readString(file).replaceFirst("create the queue", "admire the queue"));
        Ran altered = cli.run("changes", "verify");
        assertThat(altered.code()).isEqualTo(Cli.FAILED);
        assertThat(altered.err()).contains("Line 2 of the change log");
    }

    @Test
    void deadLettersArePutBackAndThatIsWrittenDown() {
        CommandLineRunner cli = new CommandLineRunner(workspace);
        Ran early = cli.run("pod", "redrive");
        assertThat(early.code()).isEqualTo(Cli.FAILED);
        assertThat(early.err()).contains("pod setup");

        assertThat(cli.run("pod", "setup").code()).isEqualTo(Cli.DONE);
        leaveDeadLetter();
        JsonObject before = cli.run("pod", "show", "--json").json();
        assertThat(before.get("deadLetters").getAsLong()).isEqualTo(1);
        Ran ran = cli.run("pod", "redrive");
        assertThat(ran.code()).as(ran.err()).isEqualTo(Cli.DONE);
        assertThat(ran.out()).contains("on their way back to the queue");
        JsonObject after = cli.run("pod", "show", "--json").json();
        assertThat(after.get("deadLetters").getAsLong()).isZero();
        assertThat(after.get("messagesWaiting").getAsLong()).isEqualTo(before.get("messagesWaiting").getAsLong() + 1);
        assertThat(cli.run("changes").out()).containsPattern("done +put the dead letters back on the queue");
    }

    private void leaveDeadLetter() {
        try (Workspace opened = Workspace.open(workspace, Clock.systemUTC());
                Workbench workbench = Workbench.open(opened, EnvironmentId.SANDBOX)) {
            var sqs = workbench.podSession().sqs(workbench.requirePod().homeRegion());
            String url = sqs.getQueueUrl(call -> call.queueName(Pod.DEAD_LETTER_QUEUE_NAME)).queueUrl();
            sqs.sendMessage(call -> call.queueUrl(url).messageBody("CloudTrail validation message."));
        }
    }
}
