package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.cli.internal.CommandLineRunner.Ran;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
