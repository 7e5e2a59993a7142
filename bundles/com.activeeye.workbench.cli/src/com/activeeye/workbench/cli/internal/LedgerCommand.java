package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerQuery;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.OutcomeCount;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What became of log files. */
@Command(name = "ledger", subcommands = {LedgerCommand.ListEntries.class, LedgerCommand.Counts.class})
final class LedgerCommand extends GroupCommand {
    private static String words(Enum<?> constant) {
        return constant == LedgerReason.NONE ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject json(LedgerEntry entry) {
        JsonObject object = new JsonObject();
        object.addProperty("logFile", entry.file().toString());
        object.addProperty("etag", entry.file().etag());
        object.addProperty("outcome", id(entry.outcome()));
        object.addProperty("reason", id(entry.reason()));
        object.addProperty("detail", entry.detail());
        object.addProperty("account", entry.account());
        object.addProperty("region", entry.region());
        object.addProperty("events", entry.events());
        object.addProperty("duplicates", entry.duplicates());
        object.addProperty("leftOut", entry.leftOut());
        JsonObject leftOutOf = new JsonObject();
        entry.leftOutOf().forEach(leftOutOf::addProperty);
        object.add("leftOutOf", leftOutOf);
        object.addProperty("bytes", entry.bytes());
        object.addProperty("sha256", entry.sha256());
        object.addProperty("deliveredAt", entry.deliveredAt().toString());
        object.addProperty("recordedAt", entry.ingestedAt().toString());
        return object;
    }

    /** Lists entries, newest first. */
    @Command(name = "list")
    static final class ListEntries extends WorkbenchCommand {
        @Option(names = "--outcome", paramLabel = "ingested|skipped|quarantined", split = ",")
        private Set<LedgerOutcome> outcomes = Set.of();
        @Option(names = "--reason", paramLabel = "REASON", split = ",")
        private Set<LedgerReason> reasons = Set.of();
        @Option(names = "--account", paramLabel = "A", defaultValue = "")
        private String account;
        @Option(names = "--text", paramLabel = "TEXT", defaultValue = "")
        private String text;
        @Option(names = "--since", paramLabel = "TIME", defaultValue = "")
        private String since;
        @Option(names = "--limit", paramLabel = "N", defaultValue = "100")
        private int limit;

        @Override
        int run(Workbench workbench, Console console) {
            LedgerQuery query = option(() -> query(workbench));
            EventReader reader = workbench.events().reader();
            List<LedgerEntry> entries = reader.entries(query);
            JsonArray array = new JsonArray();
            entries.forEach(entry -> array.add(json(entry)));
            console.answer(array);
            if (entries.isEmpty()) {
                console.say(CliTexts.get("ledger.none"));
                return Cli.DONE;
            }
            console.table(List.of(CliTexts.get("column.time"), CliTexts.get("column.result"),
                    CliTexts.get("column.reason"), CliTexts.get("column.account"), CliTexts.get("column.events"),
                    CliTexts.get("column.log_file")), entries.stream().map(ListEntries::row).toList());
            long all = reader.count(query);
            if (all > entries.size()) {
                console.note(CliTexts.get("ledger.more", entries.size(), all));
            }
            return Cli.DONE;
        }

        private LedgerQuery query(Workbench workbench) {
            if (limit < 1) {
                throw WorkbenchException.invalid(CliTexts.get("events.limit"), "");
            }
            LedgerQuery query = LedgerQuery.all().withOutcomes(outcomes).withReasons(reasons).withText(text)
                    .limit(limit);
            if (!account.isEmpty()) {
                query = query.withAccount(AccountId.parse(account).digits());
            }
            return since.isEmpty() ? query : query.since(Since.parse(since, workbench.workspace().clock()));
        }

        private static String reason(LedgerEntry entry) {
            return entry.leftOutOf().isEmpty() ? words(entry.reason())
                    : CliTexts.get("ledger.left_out", entry.leftOut(),
                            entry.leftOutOf().keySet().stream().sorted().collect(Collectors.joining(", ")));
        }

        private static List<String> row(LedgerEntry entry) {
            boolean ingested = entry.outcome() == LedgerOutcome.INGESTED;
            return List.of(entry.ingestedAt().toString(), words(entry.outcome()), reason(entry),
                    entry.account(), ingested ? Integer.toString(entry.events()) : "", entry.file().toString());
        }
    }

    /** How many log files came to which end. */
    @Command(name = "counts")
    static final class Counts extends WorkbenchCommand {
        @Override
        int run(Workbench workbench, Console console) {
            List<OutcomeCount> counts = workbench.events().reader().outcomes();
            JsonArray array = new JsonArray();
            counts.forEach(count -> {
                JsonObject object = new JsonObject();
                object.addProperty("outcome", id(count.outcome()));
                object.addProperty("reason", id(count.reason()));
                object.addProperty("files", count.files());
                array.add(object);
            });
            console.answer(array);
            if (counts.isEmpty()) {
                console.say(CliTexts.get("ledger.none"));
            } else {
                console.table(List.of(CliTexts.get("column.result"), CliTexts.get("column.reason"),
                        CliTexts.get("column.log_files")), counts.stream().map(count -> List.of(
                                words(count.outcome()), words(count.reason()), Long.toString(count.files()))).toList());
            }
            return Cli.DONE;
        }
    }
}
