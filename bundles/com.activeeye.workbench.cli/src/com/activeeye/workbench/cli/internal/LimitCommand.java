package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.AccountLimit.Way;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.operations.AccountStanding;
import com.activeeye.workbench.operations.LimitAccounts;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which accounts of a credential's bucket are monitored. */
@Command(name = "limit", subcommands = {LimitCommand.Show.class, LimitCommand.Put.class, LimitCommand.Clear.class})
final class LimitCommand extends GroupCommand {

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject json(ConnectorCredential credential) {
        AccountLimit limit = credential.limit();
        JsonObject object = new JsonObject();
        object.addProperty("credential", credential.displayName());
        object.addProperty("by", word(limit.way()));
        object.add("monitored", PlanText.texts(limit.accounts().stream().map(AccountId::digits).toList()));
        object.add("folders", PlanText.texts(limit.folders()));
        object.add("prefixes", PlanText.texts(limit.prefixes()));
        return object;
    }

    private static void say(Console console, ConnectorCredential credential) {
        AccountLimit limit = credential.limit();
        console.say(CliTexts.get("limit." + word(limit.way()), credential.displayName(), limit.accounts().size(),
                String.join(", ", limit.folders())));
    }

    private static int recorded(Console console, ConnectorCredential credential) {
        say(console, credential);
        console.say(CliTexts.get("limit.plan"));
        console.answer(json(credential));
        return Cli.DONE;
    }

    /** A verb for the limit of one credential. */
    private abstract static class OfOne extends WorkbenchCommand {
        @Option(names = "--credential", required = true, paramLabel = "N")
        private String credential;

        abstract int run(LimitAccounts limits, ConnectorCredential credential, Console console);

        @Override
        final int run(Workbench workbench, Console console) {
            return run(new LimitAccounts(workbench), workbench.catalog().credentials().named(credential), console);
        }
    }

    /** Lists the accounts with in, out, or unknown. */
    @Command(name = "show")
    static final class Show extends OfOne {
        @Override
        int run(LimitAccounts limits, ConnectorCredential credential, Console console) {
            LimitAccounts.View view = limits.show(credential, console);
            say(console, credential);
            view.notes().forEach(console::note);
            console.table(List.of(CliTexts.get("column.account"), CliTexts.get("column.name"),
                    CliTexts.get("column.monitored"), CliTexts.get("column.why")), view.accounts().stream()
                    .map(Show::row).toList());
            JsonObject object = LimitCommand.json(credential);
            JsonArray accounts = new JsonArray();
            view.accounts().forEach(account -> accounts.add(json(account)));
            object.add("accounts", accounts);
            object.add("notes", PlanText.texts(view.notes()));
            console.answer(object);
            return Cli.DONE;
        }

        private static List<String> row(AccountStanding account) {
            return List.of(account.account().digits(), account.connector(),
                    CliTexts.get("limit.standing." + word(account.standing())), account.why());
        }

        private static JsonObject json(AccountStanding account) {
            JsonObject object = new JsonObject();
            object.addProperty("account", account.account().digits());
            object.addProperty("connector", account.connector());
            object.addProperty("standing", word(account.standing()));
            object.addProperty("why", account.why());
            return object;
        }
    }

    /** Records a limit. */
    @Command(name = "set")
    static final class Put extends OfOne {
        @Option(names = "--account", paramLabel = "A")
        private List<String> accounts = List.of();
        @Option(names = "--by", required = true, paramLabel = "prefix|filter")
        private By by;
        @Option(names = "--folder", paramLabel = "F")
        private List<String> folders = List.of();

        private enum By { PREFIX, FILTER }

        @Override
        int run(LimitAccounts limits, ConnectorCredential credential, Console console) {
            List<AccountId> monitored = option(() -> accounts.stream().map(AccountId::parse).toList());
            Way way = by == By.PREFIX ? Way.PREFIX : Way.FILTER;
            return recorded(console, limits.set(credential, way, monitored, folders, console));
        }
    }

    /** Monitors all accounts again. */
    @Command(name = "clear")
    static final class Clear extends OfOne {
        @Override
        int run(LimitAccounts limits, ConnectorCredential credential, Console console) {
            return recorded(console, limits.clear(credential));
        }
    }
}
