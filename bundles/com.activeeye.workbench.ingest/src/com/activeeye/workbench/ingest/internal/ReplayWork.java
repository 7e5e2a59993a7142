package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.StagedFile;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.QueueMessage;
import com.activeeye.workbench.ingest.Replayed;
import com.activeeye.workbench.ingest.notification.LogFileReference;
import com.activeeye.workbench.ingest.notification.Notification;
import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import com.activeeye.workbench.ingest.quarantine.Quarantine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Another try at what is in quarantine, from the bytes that lie there. An item is removed only once the store has what
 * it brought.
 */
public final class ReplayWork {
    private static final int LONGEST_MESSAGE = 8 << 20;
    // More than any log file is tried before it is taken for what S3 has.
    private static final int LAST_ATTEMPT = Integer.MAX_VALUE;

    private final IngestSetup setup;
    private final MessageWork work;
    private final Quarantine quarantine;

    public ReplayWork(IngestSetup setup, MessageWork work, Quarantine quarantine) {
        this.setup = setup;
        this.work = work;
        this.quarantine = quarantine;
    }

    /** See {@link com.activeeye.workbench.ingest.Ingester#replay}. */
    public Replayed replay(QuarantinedItem item, Progress progress) {
        progress.checkCancelled();
        progress.report(IngestTexts.get("progress.replay", item.origin()));
        return switch (item.kind()) {
            case MESSAGE -> message(item, progress);
            case LOG_FILE -> logFile(item, progress);
        };
    }

    private Replayed message(QuarantinedItem item, Progress progress) {
        String body = new String(quarantine.content(item, LONGEST_MESSAGE), StandardCharsets.UTF_8);
        if (work.decode(body) instanceof Notification.Poison poison) {
            quarantine.message(item.origin(), body, poison.reason(), poison.advice());
            return stays(item, poison.reason() + " " + poison.advice());
        }
        Tally tally = new Tally();
        Handled handled = work.read(new QueueMessage(item.origin(), "", body, LAST_ATTEMPT), tally.budget,
                tally::commit, progress);
        return ended(item, tally.worst(handled), tally);
    }

    private Replayed logFile(QuarantinedItem item, Progress progress) {
        LogFileId file = item.logFile();
        LogFileReference reference = new LogFileReference(file.bucket(), file.key(), file.etag(), item.bytes(), "",
                item.since());
        Optional<FileWork.LeftOut> leftOut = work.files().leftOut(reference);
        if (leftOut.isPresent()) {
            return stays(item, leftOut.get().detail());
        }
        Tally tally = new Tally();
        Handled handled = work.files().again(reference, staged(item),
                new MessageWork.Reading(tally.budget, tally::commit, LAST_ATTEMPT, progress));
        Handled worst = tally.worst(handled);
        Optional<LedgerEntry> entry = setup.store().reader().ledger(file);
        boolean refused = entry.filter(found -> found.outcome() == LedgerOutcome.QUARANTINED).isPresent();
        return worst.fault().isEmpty() && refused ? stays(item, entry.get().detail()) : ended(item, worst, tally);
    }

    // A copy: what lies in quarantine stays there until the store has it.
    private StagedFile staged(QuarantinedItem item) {
        try (InputStream content = quarantine.open(item)) {
            return setup.store().files().stage(content);
        } catch (IOException e) {
            throw AtomicFile.diskFault(Path.of(item.file()), e);
        }
    }

    private Replayed ended(QuarantinedItem item, Handled handled, Tally tally) {
        if (handled.fault().isPresent()) {
            WorkbenchException fault = handled.fault().get();
            if (fault.kind() == FaultKind.CANCELLED) {
                throw fault;
            }
            return stays(item, fault.advice());
        }
        quarantine.remove(item);
        return new Replayed(item, true, IngestTexts.get("replay.done", tally.files, tally.events));
    }

    private static Replayed stays(QuarantinedItem item, String why) {
        return new Replayed(item, false, why);
    }

    /** Commits each log file as it comes, and counts what is in the store then. */
    private final class Tally {
        private final Budget budget = new Budget();
        private int files;
        private int events;
        private Handled worst = Handled.DONE;

        void commit(Ready ready) {
            Handled handled = work.commit(List.of(ready)).getFirst();
            budget.giveBack(ready.weight());
            setup.store().files().discard(ready.incoming().original());
            worst = worst(handled);
            if (handled.fault().isEmpty()) {
                files++;
                events += setup.store().reader().ledger(ready.incoming().entry().file()).map(LedgerEntry::events)
                        .orElse(0);
            }
        }

        Handled worst(Handled other) {
            return worst.fault().isPresent() ? worst : other;
        }
    }
}
