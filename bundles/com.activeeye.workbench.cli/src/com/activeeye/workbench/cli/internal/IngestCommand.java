package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.ingest.Drained;
import com.activeeye.workbench.ingest.IngestCounts;
import com.activeeye.workbench.ingest.Ingester;
import com.activeeye.workbench.ingest.Round;
import com.activeeye.workbench.operations.Ingestion;
import com.activeeye.workbench.operations.Workbench;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes notifications from the pod's queue and stores the events of their log files. */
@Command(name = "ingest")
final class IngestCommand extends WorkbenchCommand {
    @Option(names = "--until-empty")
    private boolean untilEmpty;

    @Override
    int run(Workbench workbench, Console console) {
        workbench.requirePod();
        Ingestion ingestion = workbench.ingestion();
        Optional<WorkbenchException> fault = untilEmpty ? drain(ingestion, console) : poll(ingestion, console);
        IngestCounts counts = ingestion.status().counts();
        tell(console, counts);
        fault.ifPresent(left -> console.note(left.advice()));
        boolean problem = fault.isPresent() || counts.poison() > 0 || counts.quarantined() > 0;
        return problem ? Cli.FAILED : Cli.DONE;
    }

    private static Optional<WorkbenchException> drain(Ingestion ingestion, Console console) {
        Drained drained = ingestion.drain(console);
        return drained.fault();
    }

    /** Goes on until it is interrupted; faults are told, and tried again. */
    private static Optional<WorkbenchException> poll(Ingestion ingestion, Console console) {
        Ingester ingester = ingestion.ingester();
        console.note(CliTexts.get("ingest.running"));
        long events = 0;
        while (!console.isCancelled()) {
            try {
                Round round = ingester.poll(console);
                round.fault().ifPresent(fault -> console.note(fault.advice()));
                IngestCounts counts = ingester.status().counts();
                if (counts.events() > events) {
                    console.say(CliTexts.get("ingest.so_far", Long.toString(counts.ingested()),
                            Long.toString(counts.events())));
                    events = counts.events();
                }
                rest(round.pause(), console);
            } catch (WorkbenchException fault) {
                if (fault.kind() != FaultKind.CANCELLED) {
                    throw fault;
                }
            }
        }
        return Optional.empty();
    }

    private static void rest(Duration pause, Console console) {
        long end = System.nanoTime() + pause.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!console.isCancelled() && System.nanoTime() < end) {
                never.await(200, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Console console, IngestCounts counts) {
        console.say(CliTexts.get("ingest.done", Long.toString(counts.ingested()), Long.toString(counts.events()),
                Long.toString(counts.duplicates()), Long.toString(counts.skippedFiles()),
                Long.toString(counts.quarantined() + counts.poison())));
        counts.skipped().forEach((reason, files) -> console.say(CliTexts.get("ingest.skipped",
                Long.toString(files), reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
        console.answer(json(counts));
    }

    private static JsonObject json(IngestCounts counts) {
        JsonObject object = new JsonObject();
        object.addProperty("received", counts.received());
        object.addProperty("deleted", counts.deleted());
        object.addProperty("left", counts.left());
        object.addProperty("files", counts.ingested());
        object.addProperty("repeatedFiles", counts.repeated());
        object.addProperty("events", counts.events());
        object.addProperty("duplicates", counts.duplicates());
        object.addProperty("quarantined", counts.quarantined());
        object.addProperty("poison", counts.poison());
        object.addProperty("tests", counts.tests());
        JsonObject skipped = new JsonObject();
        counts.skipped().forEach((reason, files) -> skipped.addProperty(reason.name().toLowerCase(Locale.ROOT),
                files));
        object.add("skipped", skipped);
        return object;
    }
}
