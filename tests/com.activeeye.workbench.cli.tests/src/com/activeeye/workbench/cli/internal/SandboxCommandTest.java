package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.cli.internal.CommandLineRunner.Ran;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox in the foreground, beside other commands of the same workspace. */
class SandboxCommandTest {
    @TempDir
    private Path workspace;

    @Test
    @Timeout(60)
    void othersOfTheWorkspaceJoinItUntilItIsInterrupted() throws Exception {
        Interruption interruption = new Interruption();
        PipedReader printed = new PipedReader(1 << 16);
        PrintWriter out = new PrintWriter(new PipedWriter(printed), true);
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> new Cli(out,
                new PrintWriter(new StringWriter()), interruption).run("sandbox", "--json", "--workspace",
                        workspace.toString())).whenComplete((result, failure) -> out.close());
        JsonObject sandbox = JsonParser.parseString(new BufferedReader(printed).readLine()).getAsJsonObject();
        URI endpoint = URI.create(sandbox.get("endpoint").getAsString());
        assertThat(sandbox.getAsJsonArray("accounts")).isNotEmpty();

        CommandLineRunner cli = new CommandLineRunner(workspace);
        Ran pod = cli.run("pod", "setup", "--json");
        assertThat(pod.code()).as(pod.err()).isEqualTo(Cli.DONE);
        assertThat(URI.create(pod.json().get("queueUrl").getAsString()).getPort()).isEqualTo(endpoint.getPort());

        assertThat(cli.run("sandbox").code()).isEqualTo(Cli.FAILED);
        interruption.request();
        assertThat(code.get(30, TimeUnit.SECONDS)).isEqualTo(Cli.DONE);
    }
}
