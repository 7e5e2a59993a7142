package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.operations.support.CollectSupport;
import com.activeeye.workbench.operations.support.SupportBundle;
import com.activeeye.workbench.operations.support.SupportFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what somebody who is to help needs to see, and writes it into one file. */
@Command(name = "support-bundle")
final class SupportBundleCommand extends WorkbenchCommand {
    @Option(names = "--output", paramLabel = "FILE.zip")
    private Path output;
    @Option(names = "--anonymise")
    private boolean anonymise;

    @Override
    int run(Workbench workbench, Console console) {
        SupportBundle collected = new CollectSupport(workbench, RootCommand.Version.text()).run(console);
        SupportBundle bundle = anonymise ? collected.anonymise() : collected;
        if (output == null) {
            bundle.files().forEach(file -> show(file, console));
            console.say(CliTexts.get("support.shown"));
        } else {
            bundle.write(output, false);
            console.table(List.of(CliTexts.get("column.file"), CliTexts.get("column.bytes")),
                    bundle.files().stream().map(file -> List.of(file.name(), String.valueOf(size(file)))).toList());
            console.say(CliTexts.get("support.written", output.toAbsolutePath()));
        }
        if (anonymise) {
            console.say(CliTexts.get("support.pseudonyms"));
            bundle.pseudonyms().forEach((real, pseudonym) -> console.say("  " + pseudonym + "  " + real));
        }
        console.answer(json(bundle));
        return Cli.DONE;
    }

    private static void show(SupportFile file, Console console) {
        console.say(CliTexts.get("support.file", file.name(), String.valueOf(size(file))));
        file.text().lines().forEach(console::say);
        console.say("");
    }

    private JsonObject json(SupportBundle bundle) {
        JsonObject object = new JsonObject();
        object.addProperty("written", output == null ? "" : output.toAbsolutePath().toString());
        object.addProperty("anonymised", bundle.isAnonymised());
        JsonArray files = new JsonArray();
        bundle.files().forEach(file -> {
            JsonObject one = new JsonObject();
            one.addProperty("name", file.name());
            one.addProperty("bytes", size(file));
            if (output == null) {
                one.addProperty("text", file.text());
            }
            files.add(one);
        });
        object.add("files", files);
        JsonObject pseudonyms = new JsonObject();
        bundle.pseudonyms().forEach((real, pseudonym) -> pseudonyms.addProperty(pseudonym, real));
        object.add("pseudonyms", pseudonyms);
        return object;
    }

    private static int size(SupportFile file) {
        return file.text().getBytes(StandardCharsets.UTF_8).length;
    }
}
