package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.organization.AccountList;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ConnectorDraft;
import com.activeeye.workbench.core.connector.DraftReview;
import com.activeeye.workbench.core.connector.DraftReview.Outcome;
import com.activeeye.workbench.core.connector.NamePattern;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.operations.ImportConnectors;
import com.activeeye.workbench.operations.Organizations;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes service connectors for many accounts in one go. */
@Command(name = "import")
final class ImportCommand extends WorkbenchCommand {
    private static final String ORGANIZATION = "organization";

    @Option(names = "--from", required = true, paramLabel = "organization|FILE.csv")
    private String from;
    @Option(names = "--account", paramLabel = "A", descriptionKey = "organization-account")
    private String account;
    @Option(names = "--name-pattern", paramLabel = "P", defaultValue = "{name}")
    private String pattern;
    @Option(names = "--priority", paramLabel = "lowest|low|normal|high|highest", descriptionKey = "import-priority")
    private String priority;
    @Option(names = "--disabled")
    private boolean disabled;
    @Option(names = "--skip-conflicts")
    private boolean skipConflicts;
    @Option(names = "--yes", descriptionKey = "import-yes")
    private boolean yes;

    @Override
    int run(Workbench workbench, Console console) {
        NamePattern names = option(() -> new NamePattern(pattern));
        Priority all = priority == null ? null : option(() -> Priority.parse(priority));
        AccountList list = list(workbench, console);
        list.firstFaults().forEach(console::note);
        List<ConnectorDraft> drafts = ImportConnectors.drafts(list, names).stream()
                .map(draft -> all == null ? draft : draft.withPriority(all))
                .map(draft -> disabled ? draft.withEnabled(false) : draft).toList();
        ImportConnectors verb = new ImportConnectors(workbench);
        List<DraftReview> reviews = verb.review(drafts);
        show(console, reviews);
        if (!list.faults().isEmpty() && !skipConflicts) {
            console.note(CliTexts.get("import.faults", list.faults().size()));
            return Cli.FAILED;
        }
        if (reviews.stream().noneMatch(review -> review.outcome() != Outcome.EXISTING)) {
            console.say(CliTexts.get("import.nothing"));
            console.answer(json(reviews));
            return Cli.DONE;
        }
        if (!yes && !console.confirms(CliTexts.get("import.confirm"))) {
            console.answer(json(reviews));
            console.note(CliTexts.get("import.not_confirmed"));
            return Cli.FAILED;
        }
        List<ServiceConnector> made = verb.run(drafts, skipConflicts);
        console.say(CliTexts.get("import.done", made.size()));
        console.answer(json(reviews));
        return made.size() + count(reviews, Outcome.EXISTING) == reviews.size() ? Cli.DONE : Cli.FAILED;
    }

    private AccountList list(Workbench workbench, Console console) {
        if (!from.equalsIgnoreCase(ORGANIZATION)) {
            return Organizations.read(option(() -> Path.of(from)));
        }
        Organizations organizations = new Organizations(workbench);
        return account == null ? organizations.read(console)
                : organizations.read(option(() -> AccountId.parse(account)), console);
    }

    private static int count(List<DraftReview> reviews, Outcome outcome) {
        return (int) reviews.stream().filter(review -> review.outcome() == outcome).count();
    }

    private static void show(Console console, List<DraftReview> reviews) {
        console.table(List.of(CliTexts.get("column.account"), CliTexts.get("column.name"),
                CliTexts.get("column.priority"), CliTexts.get("column.state"), CliTexts.get("column.outcome")),
                reviews.stream().map(review -> List.of(review.draft().account().digits(), review.draft().name(),
                        review.draft().priority().label(),
                        CliTexts.get(review.draft().enabled() ? "connector.enabled" : "connector.disabled"),
                        said(review))).toList());
    }

    private static String said(DraftReview review) {
        String outcome = CliTexts.get("import.outcome." + id(review.outcome()));
        return review.why().isEmpty() ? outcome : outcome + ": " + review.why();
    }

    private static String id(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static JsonArray json(List<DraftReview> reviews) {
        JsonArray array = new JsonArray();
        for (DraftReview review : reviews) {
            JsonObject object = new JsonObject();
            object.addProperty("account", review.draft().account().digits());
            object.addProperty("displayName", review.draft().name());
            object.addProperty("priority", review.draft().priority().id());
            object.addProperty("enabled", review.draft().enabled());
            object.addProperty("outcome", id(review.outcome()));
            object.addProperty("why", review.why());
            array.add(object);
        }
        return array;
    }
}
