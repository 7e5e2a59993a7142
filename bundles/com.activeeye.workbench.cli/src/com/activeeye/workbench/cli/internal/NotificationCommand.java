package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.notification.NotificationOutcome;
import com.activeeye.workbench.aws.notification.NotificationRule;
import com.activeeye.workbench.aws.notification.NotificationState;
import com.activeeye.workbench.operations.Notifications;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The event notification of a credential's bucket. */
@Command(name = "notification", subcommands = {NotificationCommand.Put.class, NotificationCommand.Show.class,
    NotificationCommand.Remove.class})
final class NotificationCommand extends GroupCommand {

    /** A verb for the notification of one credential. */
    private abstract static class OfOne extends WorkbenchCommand {
        @Option(names = "--credential", required = true, paramLabel = "N")
        private String credential;

        abstract int run(BucketNotification notification, Console console);

        @Override
        final int run(Workbench workbench, Console console) {
            return run(Notifications.of(workbench, workbench.catalog().credentials().named(credential)), console);
        }

        static int tell(Console console, NotificationOutcome outcome) {
            String word = outcome.name().toLowerCase(Locale.ROOT);
            console.say(CliTexts.get("notification." + word, BucketNotification.NAME));
            JsonObject object = new JsonObject();
            object.addProperty("outcome", word);
            console.answer(object);
            return Cli.DONE;
        }
    }

    /** Puts the notification beside what the bucket has. */
    @Command(name = "put")
    static final class Put extends OfOne {
        @Override
        int run(BucketNotification notification, Console console) {
            return tell(console, notification.put(console));
        }
    }

    /** Takes the notification out. */
    @Command(name = "remove")
    static final class Remove extends OfOne {
        @Override
        int run(BucketNotification notification, Console console) {
            return tell(console, notification.remove(console));
        }
    }

    /** Shows all that the bucket notifies. */
    @Command(name = "show")
    static final class Show extends OfOne {
        @Override
        int run(BucketNotification notification, Console console) {
            NotificationState state = notification.observe(console);
            if (state.rules().isEmpty()) {
                console.say(CliTexts.get("notification.none"));
            } else {
                console.table(List.of(CliTexts.get("column.name"), CliTexts.get("column.events"),
                        CliTexts.get("column.prefix"), CliTexts.get("column.suffix"),
                        CliTexts.get("column.destination")),
                        state.rules().stream().map(rule -> List.of(rule.name(), String.join(", ", rule.events()),
                                rule.prefix(), rule.suffix(), rule.destination())).toList());
            }
            console.say(CliTexts.get(state.isAsWanted() ? "notification.right" : "notification.not_right",
                    state.topic()));
            console.answer(json(state));
            return state.isAsWanted() ? Cli.DONE : Cli.FAILED;
        }

        private static JsonObject json(NotificationState state) {
            JsonObject object = new JsonObject();
            object.addProperty("asWanted", state.isAsWanted());
            object.addProperty("eventBridge", state.sendsToEventBridge());
            JsonArray rules = new JsonArray();
            state.rules().forEach(rule -> rules.add(json(rule)));
            object.add("rules", rules);
            return object;
        }

        private static JsonObject json(NotificationRule rule) {
            JsonObject object = new JsonObject();
            object.addProperty("name", rule.name());
            object.addProperty("destination", rule.destination());
            JsonArray events = new JsonArray();
            rule.events().forEach(events::add);
            object.add("events", events);
            object.addProperty("prefix", rule.prefix());
            object.addProperty("suffix", rule.suffix());
            return object;
        }
    }
}
