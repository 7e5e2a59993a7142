package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.RecentLogFiles;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A hop that is proven by what the ledger knows of the newest log files of each account that is not quiet. */
abstract class LedgerProbe implements Probe {
    private final Supplier<EventReader> events;
    private final BooleanSupplier polling;

    /** The newest log file of an account, and those before it, newest first. */
    record Newest(Ledger ledger, AccountId account, List<LogFileSeen> files) {
        LogFileSeen file() {
            return files.getFirst();
        }

        /** The entry of the newest of them that has one. */
        Optional<LedgerEntry> entry(Look look) {
            return ledger.newest(look, account, files);
        }

        boolean isOf(LedgerEntry entry) {
            return entry.file().key().equals(file().key());
        }
    }

    LedgerProbe(Supplier<EventReader> events, BooleanSupplier polling) {
        this.events = events;
        this.polling = polling;
    }

    /** Our own store, and what other hops have found. */
    @Override
    public final List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public final HopResult look(Look look) {
        Optional<RecentLogFiles> recent = look.facts().find(RecentLogFiles.class);
        if (recent.isEmpty()) {
            return unlisted(look);
        }
        Ledger ledger = new Ledger(events.get());
        return look(look, recent.get(), recent.get().newest().entrySet().stream()
                .filter(one -> !recent.get().quiet().contains(one.getKey()))
                .map(one -> new Newest(ledger, one.getKey(), one.getValue())).toList());
    }

    /** Whether somebody ingests here. */
    final boolean isPolling() {
        return polling.getAsBoolean();
    }

    /** What it comes to where nobody may list the bucket. */
    abstract HopResult unlisted(Look look);

    /** What it comes to with the newest log files of the accounts. */
    abstract HopResult look(Look look, RecentLogFiles recent, List<Newest> accounts);
}
