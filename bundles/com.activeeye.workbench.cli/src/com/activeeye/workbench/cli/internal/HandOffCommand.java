package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.handoff.HandOff;
import com.activeeye.workbench.aws.handoff.HandOffFormat;
import com.activeeye.workbench.aws.handoff.LogKeys;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.operations.HandOffs;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a customer who gives no access has to make, in a form to be sent. */
@Command(name = "handoff")
final class HandOffCommand extends WorkbenchCommand {
    @Option(names = "--credential", required = true, paramLabel = "N")
    private String credential;
    @Option(names = "--format", required = true, paramLabel = "link|template|script|terraform|markdown|html")
    private String format;
    @Option(names = "--kms-key", paramLabel = "ARN|none")
    private List<String> keys = new ArrayList<>();
    @Option(names = "--template-url", paramLabel = "URL", descriptionKey = "handoff-template-url", defaultValue = "")
    private String templateUrl;
    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "handoff-output")
    private Path output;

    @Override
    int run(Workbench workbench, Console console) {
        HandOffFormat form = option(() -> HandOffFormat.parse(format));
        LogKeys named = option(() -> LogKeys.of(keys));
        ConnectorCredential recorded = workbench.catalog().credentials().named(credential);
        HandOff found = keys.isEmpty() ? HandOffs.of(workbench, recorded, console)
                : HandOffs.of(workbench, recorded, named);
        HandOff handOff = option(() -> found.withTemplateUrl(templateUrl));
        String text = form.write(handOff);
        if (output != null) {
            AtomicFile.write(output.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
            console.say(CliTexts.get("written", output));
        } else {
            text.lines().forEach(console::say);
        }
        JsonObject object = new JsonObject();
        object.addProperty("format", form.id());
        object.addProperty("fileName", form.fileName(handOff));
        object.addProperty("text", text);
        console.answer(object);
        if (!handOff.keys().known()) {
            console.note(CliTexts.get("handoff.key_unknown"));
        }
        return Cli.DONE;
    }
}
