package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.QueueDepth;
import com.activeeye.workbench.aws.trace.RecentLogFiles;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The messages of recent log files have really arrived: the ledger knows the files, or messages lie on the queue. A
 * message that is not there is missed only after ten minutes (the guide, "Troubleshooting", point 7).
 */
final class MessagesProbe extends LedgerProbe {
    static final Duration PATIENCE = Duration.ofMinutes(10);

    MessagesProbe(Supplier<EventReader> events, BooleanSupplier polling) {
        super(events, polling);
    }

    @Override
    public Hop hop() {
        return Hop.MESSAGES;
    }

    @Override
    HopResult look(Look look, RecentLogFiles recent, List<Newest> accounts) {
        long onQueue = look.facts().find(QueueDepth.class).map(QueueDepth::all).orElse(0L);
        // Whose messages lie on the queue shows only once they are received. While nobody does that here, a missing one
        // may be among them; otherwise it would have been worked by now.
        boolean mayWait = onQueue > 0 && !isPolling();
        List<Cause> causes = new ArrayList<>();
        List<AccountId> tooEarly = new ArrayList<>();
        int arrived = 0;
        for (Newest newest : accounts) {
            Optional<LedgerEntry> entry = newest.entry(look);
            boolean late = Duration.between(newest.file().deliveredAt(), look.now()).compareTo(PATIENCE) > 0;
            if (entry.filter(newest::isOf).isPresent() || entry.isPresent() && !late || mayWait) {
                arrived++;
            } else if (late) {
                causes.add(IngestTraceTexts.cause("messages-none", Set.of(newest.account()), new Remedy.ByHand(),
                        newest.file().key(), newest.file().deliveredAt().toString()));
            } else {
                tooEarly.add(newest.account());
            }
        }
        if (!causes.isEmpty()) {
            return look.broken(causes);
        }
        if (!tooEarly.isEmpty()) {
            return look.unknown(IngestTraceTexts.get("messages.early", tooEarly.getFirst().digits()), new Remedy(
                    IngestTraceTexts.get("messages.early.todo"), new Remedy.WaitFor(PATIENCE)));
        }
        if (arrived == 0 && recent.quiet().isEmpty()) {
            return look.behind(Hop.LOG_FILES);
        }
        return look.proven(IngestTraceTexts.get(arrived == 0 ? "messages.quiet" : "messages.proven",
                arrived, String.valueOf(onQueue)), recent.quiet());
    }

    /** Where nobody may list the bucket, what came lately still proves the way. */
    @Override
    HopResult unlisted(Look look) {
        Optional<LogFileSeen> latest = look.ingestedBefore().stream().findFirst();
        if (latest.isEmpty()) {
            return look.behind(Hop.LOG_FILES);
        }
        look.note(IngestTraceTexts.get("history.asked", look.credential().bucketName()), latest.get().key());
        boolean recent = Duration.between(latest.get().deliveredAt(), look.now()).compareTo(Duration.ofHours(1)) <= 0;
        return recent ? look.proven(IngestTraceTexts.get("messages.history", latest.get().deliveredAt().toString()))
                : look.behind(Hop.LOG_FILES);
    }
}
