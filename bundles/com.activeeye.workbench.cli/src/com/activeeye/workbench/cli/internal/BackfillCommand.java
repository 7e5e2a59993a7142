package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.ByteSize;
import com.activeeye.workbench.ingest.backfill.Backfill;
import com.activeeye.workbench.operations.Backfilling;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches log files that were never notified, or left out at the time. */
@Command(name = "backfill", subcommands = {BackfillCommand.Plan.class, BackfillCommand.Run.class,
    BackfillCommand.ListAll.class, BackfillCommand.Resume.class, BackfillCommand.Cancel.class})
final class BackfillCommand extends GroupCommand {
    private static JsonObject json(Backfill backfill) {
        JsonObject object = new JsonObject();
        object.addProperty("id", backfill.id());
        object.addProperty("credential", backfill.credential());
        object.addProperty("bucket", backfill.bucket());
        object.addProperty("from", backfill.from().toString());
        object.addProperty("to", backfill.to().toString());
        JsonArray accounts = new JsonArray();
        backfill.accounts().forEach(accounts::add);
        object.add("accounts", accounts);
        object.addProperty("files", backfill.files());
        object.addProperty("bytes", backfill.bytes());
        object.addProperty("known", backfill.known());
        object.addProperty("state", backfill.state().name().toLowerCase(Locale.ROOT));
        object.addProperty("doneFiles", backfill.tally().files());
        object.addProperty("doneBytes", backfill.tally().bytes());
        object.addProperty("events", backfill.tally().events());
        object.addProperty("failed", backfill.tally().failed());
        return object;
    }

    private static void sayPlan(Backfill plan, Console console) {
        console.say(CliTexts.get("backfill.plan", plan.id(), plan.files(), ByteSize.of(plan.bytes()), plan.known()));
    }

    /** Runs to the end; what it comes to decides the exit code. */
    private static int run(Workbench workbench, Backfill backfill, Console console) {
        try {
            Backfill done = workbench.backfilling().run(backfill, now -> { }, console);
            console.say(CliTexts.get("backfill.done", done.tally().files(), done.tally().events(),
                    done.tally().failed()));
            console.answer(json(done));
            return done.tally().failed() == 0 ? Cli.DONE : Cli.FAILED;
        } catch (WorkbenchException fault) {
            console.note(CliTexts.get("backfill.resume", backfill.id()));
            if (fault.kind() == FaultKind.CANCELLED) {
                console.answer(json(workbench.backfilling().find(backfill.id())));
                return Cli.FAILED;
            }
            throw fault;
        }
    }

    /** The days, or what was skipped. */
    private static final class Which {
        @ArgGroup(exclusive = false)
        private Days days;
        @Option(names = "--skipped", required = true)
        private boolean skipped;
    }

    /** The days of delivery. */
    private static final class Days {
        @Option(names = "--from", required = true, paramLabel = "DAY")
        private String from;
        @Option(names = "--to", required = true, paramLabel = "DAY")
        private String to;
    }

    /** A verb that begins with a plan. */
    private abstract static class Planned extends WorkbenchCommand {
        @Option(names = "--credential", required = true, paramLabel = "N")
        private String credential;
        @ArgGroup(multiplicity = "1")
        private Which which;
        @Option(names = "--account", paramLabel = "A", split = ",")
        private List<String> accounts = List.of();

        final Backfill plan(Workbench workbench, Console console) {
            ConnectorCredential named = workbench.catalog().credentials().named(credential);
            Backfilling backfilling = workbench.backfilling();
            if (which.skipped) {
                return backfilling.planSkipped(named, console);
            }
            LocalDate from = option(() -> day(which.days.from));
            LocalDate to = option(() -> day(which.days.to));
            Set<AccountId> chosen = option(() -> accounts.stream().map(AccountId::parse).collect(Collectors.toSet()));
            return backfilling.plan(named, from, to, chosen, console);
        }

        private static LocalDate day(String typed) {
            try {
                return LocalDate.parse(typed.strip());
            } catch (DateTimeException notADay) {
                throw WorkbenchException.invalid(CliTexts.get("backfill.day", typed), "");
            }
        }
    }

    /** Lists what there is to fetch. */
    @Command(name = "plan")
    static final class Plan extends Planned {
        @Override
        int run(Workbench workbench, Console console) {
            Backfill plan = plan(workbench, console);
            sayPlan(plan, console);
            console.say(CliTexts.get("backfill.then", plan.id()));
            console.answer(json(plan));
            return Cli.DONE;
        }
    }

    /** Lists what there is to fetch, and fetches it. */
    @Command(name = "run")
    static final class Run extends Planned {
        @Option(names = "--yes")
        private boolean yes;

        @Override
        int run(Workbench workbench, Console console) {
            Backfill plan = plan(workbench, console);
            sayPlan(plan, console);
            if (plan.files() > 0 && !yes && !console.confirms(CliTexts.get("backfill.confirm"))) {
                console.note(CliTexts.get("backfill.not_confirmed", plan.id()));
                return Cli.FAILED;
            }
            return BackfillCommand.run(workbench, plan, console);
        }
    }

    /** Lists all backfills, the latest first. */
    @Command(name = "list")
    static final class ListAll extends WorkbenchCommand {
        @Override
        int run(Workbench workbench, Console console) {
            List<Backfill> all = workbench.backfilling().all();
            JsonArray array = new JsonArray();
            all.forEach(each -> array.add(json(each)));
            console.answer(array);
            if (all.isEmpty()) {
                console.say(CliTexts.get("backfill.none"));
                return Cli.DONE;
            }
            console.table(List.of(CliTexts.get("column.id"), CliTexts.get("column.credential"),
                    CliTexts.get("column.days"), CliTexts.get("column.state"), CliTexts.get("column.log_files"),
                    CliTexts.get("column.events"), CliTexts.get("column.failed")),
                    all.stream().map(ListAll::row).toList());
            return Cli.DONE;
        }

        private static List<String> row(Backfill each) {
            return List.of(each.id(), each.credential(), each.from() + " … " + each.to(),
                    CliTexts.get("backfill.state." + each.state().name().toLowerCase(Locale.ROOT)),
                    each.tally().files() + "/" + each.files(), Long.toString(each.tally().events()),
                    Long.toString(each.tally().failed()));
        }
    }

    /** Runs what was planned, or goes on with what was broken off. */
    @Command(name = "resume")
    static final class Resume extends WorkbenchCommand {
        @Option(names = "--id", required = true, paramLabel = "ID")
        private String id;

        @Override
        int run(Workbench workbench, Console console) {
            return BackfillCommand.run(workbench, workbench.backfilling().find(id), console);
        }
    }

    /** Gives a backfill up. */
    @Command(name = "cancel")
    static final class Cancel extends WorkbenchCommand {
        @Option(names = "--id", required = true, paramLabel = "ID")
        private String id;

        @Override
        int run(Workbench workbench, Console console) {
            Backfill cancelled = workbench.backfilling().cancel(workbench.backfilling().find(id));
            console.say(CliTexts.get("backfill.cancelled", cancelled.id()));
            console.answer(json(cancelled));
            return Cli.DONE;
        }
    }
}
