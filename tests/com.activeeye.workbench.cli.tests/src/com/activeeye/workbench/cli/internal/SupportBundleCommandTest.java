package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.cli.internal.CommandLineRunner.Ran;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportBundleCommandTest {
    @TempDir
    private Path workspace;

    @Test
    void everythingIsShownBeforeItIsWrittenAndNeverOverwrites() {
        CommandLineRunner cli = new CommandLineRunner(workspace);
        cli.run("connector", "add", "--name", "Contoso", "--account", "5555-6666-7777");
        Path file = workspace.resolve("bundle.zip");
        Ran shown = cli.run("support-bundle");
        assertThat(shown.code()).isEqualTo(Cli.DONE);
        assertThat(shown.out()).contains("workspace/connectors.json", "555566667777", "Nothing was written.");
        assertThat(file).doesNotExist();

        JsonObject written = cli.run("support-bundle", "--anonymise", "--output", file.toString(), "--json").json();
        assertThat(file).exists();
        assertThat(written.get("pseudonyms").getAsJsonObject().get("connector-1").getAsString()).isEqualTo("Contoso");
        Ran again = cli.run("support-bundle", "--output", file.toString());
        assertThat(again.code()).isEqualTo(Cli.FAILED);
        assertThat(again.err()).contains("is there already");
    }
}
