package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.QueueDepth;
import com.activeeye.workbench.aws.trace.RecentLogFiles;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The events of recent log files are in the store, as the ledger has it. */
final class StoredProbe extends LedgerProbe {
    // The hops before this one would have told.
    private static final Set<LedgerReason> MENDED =
            EnumSet.of(LedgerReason.CONNECTOR_DISABLED, LedgerReason.UNKNOWN_ACCOUNT, LedgerReason.DENIED);
    private static final Duration PROMPT = Duration.ofMinutes(2);

    StoredProbe(Supplier<EventReader> events, BooleanSupplier polling) {
        super(events, polling);
    }

    @Override
    public Hop hop() {
        return Hop.STORED;
    }

    /** The messages are proven by what was ingested. */
    @Override
    HopResult unlisted(Look look) {
        return look.proven(IngestTraceTexts.get("stored.history"));
    }

    @Override
    HopResult look(Look look, RecentLogFiles recent, List<Newest> accounts) {
        List<Cause> causes = new ArrayList<>();
        Set<AccountId> waiting = new TreeSet<>();
        Set<AccountId> disabled = new TreeSet<>();
        for (Newest newest : accounts) {
            if (!isEnabled(look, newest.account())) {
                disabled.add(newest.account());
                continue;
            }
            Optional<LedgerEntry> entry = newest.entry(look);
            if (entry.isEmpty() || isBehind(look, newest, entry.get())) {
                waiting.add(newest.account());
            } else {
                cause(newest.account(), entry.get(), waiting).ifPresent(causes::add);
            }
        }
        return judged(look, causes, waiting, disabled, recent);
    }

    /** Whether the newest log file waits on the queue for longer than a fetch and a commit take. */
    private static boolean isBehind(Look look, Newest newest, LedgerEntry entry) {
        return !newest.isOf(entry)
                && Duration.between(newest.file().deliveredAt(), look.now()).compareTo(PROMPT) > 0
                && look.facts().find(QueueDepth.class).filter(depth -> depth.waiting() > 0).isPresent();
    }

    private HopResult judged(Look look, List<Cause> causes, Set<AccountId> waiting, Set<AccountId> disabled,
            RecentLogFiles recent) {
        if (!waiting.isEmpty() && !isPolling()) {
            causes.add(IngestTraceTexts.cause("ingestion-stopped", waiting, new Remedy.StartIngestion(),
                    waiting.iterator().next().digits()));
        }
        if (!causes.isEmpty()) {
            return look.broken(causes);
        }
        if (!waiting.isEmpty()) {
            return look.unknown(IngestTraceTexts.get("stored.early", waiting.iterator().next().digits()), new Remedy(
                    IngestTraceTexts.get("messages.early.todo"), new Remedy.WaitFor(Duration.ofMinutes(1))));
        }
        if (!disabled.isEmpty() && disabled.size() == recent.newest().size()) {
            return look.behind(Hop.CONNECTOR);
        }
        return look.proven(IngestTraceTexts.get("stored.proven"), recent.quiet());
    }

    private static boolean isEnabled(Look look, AccountId account) {
        return look.subject().connectors().stream().filter(one -> one.account().equals(account))
                .anyMatch(ServiceConnector::enabled);
    }

    private static Optional<Cause> cause(AccountId account, LedgerEntry entry, Set<AccountId> waiting) {
        if (entry.outcome() == LedgerOutcome.INGESTED) {
            return Optional.empty();
        }
        if (MENDED.contains(entry.reason())) {
            // The connector is there and enabled now, the log file can be read; the next one shows it.
            waiting.add(account);
            return Optional.empty();
        }
        String id = entry.outcome() == LedgerOutcome.QUARANTINED ? "stored-quarantined" : "stored-skipped";
        return Optional.of(IngestTraceTexts.cause(id, Set.of(account), new Remedy.ByHand(), entry.file().key(),
                entry.reason().name(), entry.detail()));
    }
}
