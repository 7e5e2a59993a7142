package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.History;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerQuery;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The probes of the hops behind the queue, which look at what ingestion has made of the log files. */
public final class IngestProbes {
    private static final int MOST = 200;

    private IngestProbes() {
    }

    /**
     * One probe per hop from the messages on.
     *
     * @param events gives the store; its failure is the hop's
     * @param polling whether ingestion polls the queue in this process
     */
    public static List<Probe> of(Supplier<EventReader> events, BooleanSupplier polling) {
        return List.of(new MessagesProbe(events, polling), new ParsedProbe(), new ConnectorProbe(),
                new StoredProbe(events, polling), new LatestProbe(events));
    }

    /** What the ledger remembers of a bucket. */
    public static History history(Supplier<EventReader> events) {
        return credential -> events.get().entries(LedgerQuery.all().withText(credential.bucketName())
                .withOutcomes(Set.of(LedgerOutcome.INGESTED)).limit(MOST)).stream()
                .filter(entry -> entry.file().bucket().equals(credential.bucketName()))
                .filter(entry -> entry.account().matches("[0-9]{12}")).map(IngestProbes::seen).toList();
    }

    private static LogFileSeen seen(LedgerEntry entry) {
        return new LogFileSeen(entry.file().key(), new AccountId(entry.account()), entry.region(),
                entry.deliveredAt());
    }
}
