package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.ingest.Replayed;
import com.activeeye.workbench.ingest.quarantine.Glimpse;
import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Messages and log files that cannot be ingested. */
@Command(name = "quarantine", subcommands = {QuarantineCommand.ListItems.class, QuarantineCommand.Show.class,
    QuarantineCommand.Export.class, QuarantineCommand.Replay.class, QuarantineCommand.Remove.class})
final class QuarantineCommand extends GroupCommand {
    private static String kind(QuarantinedItem item) {
        return item.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static JsonObject json(QuarantinedItem item) {
        JsonObject object = new JsonObject();
        object.addProperty("id", item.id());
        object.addProperty("kind", item.kind().name().toLowerCase(Locale.ROOT));
        object.addProperty("origin", item.origin());
        object.addProperty("etag", item.etag());
        object.addProperty("file", item.file());
        object.addProperty("bytes", item.bytes());
        object.addProperty("reason", item.reason());
        object.addProperty("advice", item.advice());
        object.addProperty("offset", item.offset());
        object.addProperty("since", item.since().toString());
        return object;
    }

    /** Lists all items, the latest first. */
    @Command(name = "list")
    static final class ListItems extends WorkbenchCommand {
        @Override
        int run(Workbench workbench, Console console) {
            List<QuarantinedItem> items = workbench.quarantine().items();
            JsonArray array = new JsonArray();
            items.forEach(item -> array.add(json(item)));
            console.answer(array);
            if (items.isEmpty()) {
                console.say(CliTexts.get("quarantine.none"));
                return Cli.DONE;
            }
            console.table(List.of(CliTexts.get("column.id"), CliTexts.get("column.since"),
                    CliTexts.get("column.kind"), CliTexts.get("column.bytes"), CliTexts.get("column.reason"),
                    CliTexts.get("column.origin")), items.stream().map(item -> List.of(item.shortId(),
                            item.since().toString(), kind(item), Long.toString(item.bytes()), item.reason(),
                            item.origin())).toList());
            return Cli.DONE;
        }
    }

    /** Shows an item with what to do about it, and its text, of a log file around the fault. */
    @Command(name = "show")
    static final class Show extends WorkbenchCommand {
        @Option(names = "--id", required = true, paramLabel = "ID")
        private String id;

        @Override
        int run(Workbench workbench, Console console) {
            QuarantinedItem item = workbench.quarantine().item(id);
            boolean message = item.kind() == QuarantinedItem.Kind.MESSAGE;
            Glimpse glimpse = workbench.quarantine().glimpse(item);
            console.say(CliTexts.get("quarantine.show", kind(item), item.id(), item.origin(), item.since().toString(),
                    Long.toString(item.bytes())));
            console.say(CliTexts.get("quarantine.sha256", glimpse.sha256()));
            console.say(item.reason() + (message ? "" : " " + CliTexts.get("quarantine.offset",
                    Long.toString(item.offset()))));
            console.say(item.advice());
            console.say("");
            if (!message) {
                console.say(CliTexts.get("quarantine.from", Long.toString(glimpse.from())));
            }
            glimpse.text().lines().forEach(console::say);
            JsonObject object = json(item);
            object.addProperty("sha256", glimpse.sha256());
            object.addProperty("text", glimpse.text());
            object.addProperty("textFrom", glimpse.from());
            console.answer(object);
            return Cli.DONE;
        }
    }

    /** One item, or all. */
    private static final class Which {
        @Option(names = "--id", required = true, paramLabel = "ID")
        private String id = "";
        @Option(names = "--all", required = true)
        private boolean all;
    }

    /** A verb for one item, or all. */
    private abstract static class OfSome extends WorkbenchCommand {
        @ArgGroup(multiplicity = "1")
        private Which which;

        abstract int run(Workbench workbench, List<QuarantinedItem> items, Console console);

        @Override
        final int run(Workbench workbench, Console console) {
            return run(workbench, which.all ? workbench.quarantine().items()
                    : List.of(workbench.quarantine().item(which.id)), console);
        }
    }

    /** Copies bytes and descriptions into a folder. */
    @Command(name = "export")
    static final class Export extends OfSome {
        @Option(names = "--to", required = true, paramLabel = "DIR")
        private Path to;

        @Override
        int run(Workbench workbench, List<QuarantinedItem> items, Console console) {
            JsonArray array = new JsonArray();
            for (QuarantinedItem item : items) {
                console.checkCancelled();
                array.add(workbench.quarantine().export(item, to).toString());
            }
            console.answer(array);
            console.say(CliTexts.get("quarantine.exported", items.size(), to.toString()));
            return Cli.DONE;
        }
    }

    /** Tries again to ingest; fails when an item stays. */
    @Command(name = "replay")
    static final class Replay extends OfSome {
        @Override
        int run(Workbench workbench, List<QuarantinedItem> items, Console console) {
            List<Replayed> results = new ArrayList<>();
            JsonArray array = new JsonArray();
            for (QuarantinedItem item : items) {
                Replayed result = workbench.ingestion().ingester().replay(item, console);
                results.add(result);
                JsonObject object = json(item);
                object.addProperty("done", result.done());
                object.addProperty("words", result.words());
                array.add(object);
                console.say(CliTexts.get("quarantine.replayed", item.shortId(), result.words()));
            }
            console.answer(array);
            if (items.isEmpty()) {
                console.say(CliTexts.get("quarantine.none"));
            }
            return results.stream().allMatch(Replayed::done) ? Cli.DONE : Cli.FAILED;
        }
    }

    /** Removes items for good. */
    @Command(name = "remove")
    static final class Remove extends OfSome {
        @Option(names = "--yes")
        private boolean yes;

        @Override
        int run(Workbench workbench, List<QuarantinedItem> items, Console console) {
            if (!yes && !console.confirms(CliTexts.get("quarantine.confirm_remove", items.size()))) {
                console.note(CliTexts.get("quarantine.not_removed"));
                return Cli.FAILED;
            }
            items.forEach(workbench.quarantine()::remove);
            JsonArray array = new JsonArray();
            items.forEach(item -> array.add(item.id()));
            console.answer(array);
            console.say(CliTexts.get("quarantine.removed", items.size()));
            return Cli.DONE;
        }
    }
}
