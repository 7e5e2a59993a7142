package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the ledger knows of log files that were seen in the bucket. */
final class Ledger {
    /** Files of an account and hour are rarely more. */
    private static final int MOST = 1_000;
    /** Clocks differ, and an entry is made after its file was delivered. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final EventReader events;

    Ledger(EventReader events) {
        this.events = events;
    }

    /**
     * The entry of the newest of some log files that has one.
     *
     * @param files of one account, newest first
     */
    Optional<LedgerEntry> newest(Look look, AccountId account, List<LogFileSeen> files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        String bucket = look.credential().bucketName();
        var byKey = events.entries(LedgerQuery.all().withAccount(account.digits())
                .since(files.getLast().deliveredAt().minus(MARGIN)).limit(MOST)).stream()
                .filter(entry -> entry.file().bucket().equals(bucket))
                .collect(Collectors.toMap(entry -> entry.file().key(), entry -> entry, (one, other) -> one));
        Optional<LedgerEntry> found = files.stream().map(LogFileSeen::key).filter(byKey::containsKey).findFirst()
                .map(byKey::get);
        look.note(IngestTraceTexts.get("ledger.asked", account.digits(), files.getFirst().key()),
                found.map(Ledger::words).orElse(IngestTraceTexts.get("ledger.nothing")));
        return found;
    }

    static String words(LedgerEntry entry) {
        return IngestTraceTexts.get("ledger.answer", entry.file().key(), entry.outcome().name(),
                entry.reason().name(), entry.detail(), entry.ingestedAt().toString());
    }
}
