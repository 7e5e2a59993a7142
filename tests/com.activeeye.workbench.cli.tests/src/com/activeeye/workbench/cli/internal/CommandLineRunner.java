package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands in one workspace as a user would, each in a command line of its own. */
final class CommandLineRunner {
    private final Path workspace;

    CommandLineRunner(Path workspace) {
        this.workspace = workspace;
    }

    /** What a command printed and gave back. */
    record Ran(int code, String out, String err) {
        JsonObject json() {
            return JsonParser.parseString(out).getAsJsonObject();
        }

        List<JsonObject> jsonLines() {
            return out.lines().map(JsonParser::parseString).map(JsonElement::getAsJsonObject).toList();
        }
    }

    Ran run(String... words) {
        return run(new Interruption(), words);
    }

    /** Runs a command that has to end with an exit code. */
    Ran ends(int code, String... words) {
        Ran ran = run(words);
        assertThat(ran.code()).as(ran.err() + ran.out()).isEqualTo(code);
        return ran;
    }

    Ran run(Interruption interruption, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--workspace");
        all.add(workspace.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new Cli(new PrintWriter(out), new PrintWriter(err), interruption)
                .run(all.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
