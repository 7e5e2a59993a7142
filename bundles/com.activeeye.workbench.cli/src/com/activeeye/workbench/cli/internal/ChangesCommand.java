package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.change.ChangeHistory;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.operations.ExportChanges;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The change log: shown, exported and verified. */
@Command(name = "changes", subcommands = {ChangesCommand.Export.class, ChangesCommand.Verify.class})
final class ChangesCommand extends WorkbenchCommand {

    private static JsonObject json(ChangeRecord change) {
        JsonObject object = new JsonObject();
        object.addProperty("id", change.id().toString());
        object.addProperty("time", change.time().toString());
        object.addProperty("result", result(change));
        object.addProperty("who", change.who());
        object.addProperty("account", change.account().digits());
        object.addProperty("what", change.what());
        object.addProperty("before", change.before());
        object.addProperty("after", change.after());
        object.addProperty("credential", change.target().credential());
        object.addProperty("step", change.target().step());
        object.addProperty("subject", change.target().subject());
        return object;
    }

    private static String result(ChangeRecord change) {
        return change.phase().name().toLowerCase(Locale.ROOT);
    }

    private static int verified(ChangeHistory history, Console console) {
        history.findings().stream().map(Finding::text).forEach(console::note);
        return history.isIntact() ? Cli.DONE : Cli.FAILED;
    }

    @Override
    int run(Workbench workbench, Console console) {
        ChangeHistory history = workbench.changeLog().history();
        JsonArray array = new JsonArray();
        history.changes().forEach(change -> array.add(json(change)));
        console.answer(array);
        if (history.changes().isEmpty()) {
            console.say(CliTexts.get("changes.none"));
        } else {
            console.table(List.of(CliTexts.get("column.time"), CliTexts.get("column.change"),
                    CliTexts.get("column.account"), CliTexts.get("column.who"), CliTexts.get("column.result"),
                    CliTexts.get("column.what")), history.changes().stream().map(ChangesCommand::row).toList());
        }
        return verified(history, console);
    }

    private static List<String> row(ChangeRecord change) {
        String what = change.target().isStep()
                ? CliTexts.get("changes.step", change.target().step(), change.what()) : change.what();
        return List.of(change.time().toString(), change.id().toString(), change.account().digits(), change.who(),
                result(change), what);
    }

    private static JsonObject json(ChangeHistory history) {
        JsonObject object = new JsonObject();
        object.addProperty("intact", history.isIntact());
        object.addProperty("lines", history.records().size());
        object.addProperty("head", history.head());
        object.add("findings", PlanText.texts(history.findings().stream().map(Finding::text).toList()));
        return object;
    }

    /** Writes the log to a file. */
    @Command(name = "export")
    static final class Export extends WorkbenchCommand {
        @Option(names = "--to", required = true, paramLabel = "FILE")
        private Path to;

        @Override
        int run(Workbench workbench, Console console) {
            Path target = to.toAbsolutePath();
            ChangeHistory history = new ExportChanges(workbench).run(target, change -> true);
            console.answer(json(history));
            console.say(CliTexts.get("changes.exported", String.valueOf(history.records().size()), target,
                    history.head()));
            return verified(history, console);
        }
    }

    /** Verifies the chain. */
    @Command(name = "verify")
    static final class Verify extends WorkbenchCommand {
        @Option(names = "--file", paramLabel = "FILE")
        private Path file;

        @Override
        int run(Workbench workbench, Console console) {
            ChangeHistory history = file == null ? workbench.changeLog().history() : ChangeLog.verify(file);
            console.answer(json(history));
            if (history.isIntact()) {
                console.say(CliTexts.get("changes.intact", String.valueOf(history.records().size()),
                        history.head()));
            }
            return verified(history, console);
        }
    }
}
