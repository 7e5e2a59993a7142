package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.ByteSize;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.events.KeptFiles.Removed;
import com.activeeye.workbench.operations.RetentionLimits;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long the original log files are kept. */
@Command(name = "retention", subcommands = {RetentionCommand.Show.class, RetentionCommand.Set.class})
final class RetentionCommand extends GroupCommand {
    private static JsonObject json(RetentionLimits limits, long bytes) {
        JsonObject object = new JsonObject();
        object.addProperty("maxDays", limits.days());
        object.addProperty("maxBytes", limits.bytes());
        object.addProperty("bytes", bytes);
        return object;
    }

    private static void say(RetentionLimits limits, long bytes, Console console) {
        console.say(CliTexts.get("retention.bytes", ByteSize.of(bytes)));
        console.say(limits.days() == 0 ? CliTexts.get("retention.no_days")
                : CliTexts.get("retention.days", limits.days()));
        console.say(limits.bytes() == 0 ? CliTexts.get("retention.no_size")
                : CliTexts.get("retention.size", ByteSize.of(limits.bytes())));
    }

    /** Shows the limits and what is kept. */
    @Command(name = "show")
    static final class Show extends WorkbenchCommand {
        @Override
        int run(Workbench workbench, Console console) {
            long bytes = workbench.events().files().bytes();
            say(workbench.retention().limits(), bytes, console);
            console.answer(json(workbench.retention().limits(), bytes));
            return Cli.DONE;
        }
    }

    /** Sets the limits, and removes what is beyond them. */
    @Command(name = "set")
    static final class Set extends WorkbenchCommand {
        private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})\\s*(|b|kb|mb|gb|tb)");

        @Option(names = "--max-days", paramLabel = "N")
        private Integer days;
        @Option(names = "--max-size", paramLabel = "SIZE")
        private String size;

        @Override
        int run(Workbench workbench, Console console) {
            RetentionLimits before = workbench.retention().limits();
            RetentionLimits limits = option(() -> new RetentionLimits(days == null ? before.days() : days,
                    size == null ? before.bytes() : bytes(size)));
            // Opened before they are set: opening holds the limits too, and what it removed would not be told.
            EventStore events = workbench.events();
            workbench.retention().set(limits);
            Removed removed = workbench.retention().apply(events);
            long bytes = events.files().bytes();
            say(limits, bytes, console);
            if (removed.files() > 0) {
                console.say(CliTexts.get("retention.removed", removed.files(), ByteSize.of(removed.bytes())));
            }
            JsonObject object = json(limits, bytes);
            object.addProperty("removedFiles", removed.files());
            object.addProperty("removedBytes", removed.bytes());
            console.answer(object);
            return Cli.DONE;
        }

        private static long bytes(String typed) {
            Matcher matcher = SIZE.matcher(typed.strip().toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw WorkbenchException.invalid(CliTexts.get("retention.wrong_size", typed), "");
            }
            long unit = switch (matcher.group(2)) {
                case "kb" -> 1_000L;
                case "mb" -> 1_000_000L;
                case "gb" -> 1_000_000_000L;
                case "tb" -> 1_000_000_000_000L;
                default -> 1L;
            };
            try {
                return Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
            } catch (ArithmeticException tooLarge) {
                throw WorkbenchException.invalid(CliTexts.get("retention.wrong_size", typed), "");
            }
        }
    }
}
