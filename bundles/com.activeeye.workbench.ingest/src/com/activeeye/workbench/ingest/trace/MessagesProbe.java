package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.QueueDepth;
import com.activeeye.workbench.aws.trace.RecentLogFiles;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The messages of recent log files have really arrived: the ledger knows the files, or messages lie on the queue. A
 * message that is not there is missed only after ten minutes (the guide, "Troubleshooting", point 7).
 */
final class MessagesProbe implements Probe {
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Supplier<EventReader> events;
    private final BooleanSupplier polling;

    MessagesProbe(Supplier<EventReader> events, BooleanSupplier polling) {
        this.events = events;
        this.polling = polling;
    }

    @Override
    public Hop hop() {
        return Hop.MESSAGES;
    }

    /** Our own store, and what other hops have found. */
    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        Optional<RecentLogFiles> recent = look.facts().find(RecentLogFiles.class);
        if (recent.isEmpty()) {
            return fromHistory(look);
        }
        Ledger ledger = new Ledger(events.get());
        long onQueue = look.facts().find(QueueDepth.class).map(QueueDepth::all).orElse(0L);
        // Whose messages lie on the queue shows only once they are received. While nobody does that here, a missing one
        // may be among them; otherwise it would have been worked by now.
        boolean mayWait = onQueue > 0 && !polling.getAsBoolean();
        List<Cause> causes = new ArrayList<>();
        List<AccountId> tooEarly = new ArrayList<>();
        int arrived = 0;
        for (Map.Entry<AccountId, List<LogFileSeen>> one : recent.get().newest().entrySet()) {
            if (recent.get().quiet().contains(one.getKey())) {
                continue;
            }
            LogFileSeen newest = one.getValue().getFirst();
            Optional<LedgerEntry> entry = ledger.newest(look, one.getKey(), one.getValue());
            boolean late = Duration.between(newest.deliveredAt(), look.now()).compareTo(PATIENCE) > 0;
            boolean ofNewest = entry.filter(found -> found.file().key().equals(newest.key())).isPresent();
            if (ofNewest || entry.isPresent() && !late || mayWait) {
                arrived++;
            } else if (late) {
                causes.add(IngestTraceTexts.cause("messages-none", Set.of(one.getKey()), new Remedy.ByHand(),
                        newest.key(), newest.deliveredAt().toString()));
            } else {
                tooEarly.add(one.getKey());
            }
        }
        if (!causes.isEmpty()) {
            return look.broken(causes);
        }
        if (!tooEarly.isEmpty()) {
            return look.unknown(IngestTraceTexts.get("messages.early", tooEarly.getFirst().digits()), new Remedy(
                    IngestTraceTexts.get("messages.early.todo"), new Remedy.WaitFor(PATIENCE)));
        }
        if (arrived == 0 && recent.get().quiet().isEmpty()) {
            return look.behind(Hop.LOG_FILES);
        }
        return look.proven(IngestTraceTexts.get(arrived == 0 ? "messages.quiet" : "messages.proven",
                String.valueOf(arrived), String.valueOf(onQueue)), recent.get().quiet());
    }

    /** Where nobody may list the bucket, what came lately still proves the way. */
    private static HopResult fromHistory(Look look) {
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
