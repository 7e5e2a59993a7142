package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.events.Incoming;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.OriginalFile;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.internal.MessageWork.Reading;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.activeeye.workbench.ingest.notification.LogFileReference;
import com.activeeye.workbench.ingest.quarantine.Quarantine;
import java.util.Locale;

/** The work on a log file that is here: parse it, keep it and hand it on, or put it in quarantine. */
final class StagedWork {
    // A file that ends in the middle each time, although S3 gives no more, was stored like that.
    private static final int ATTEMPTS_AT_TRUNCATED = 3;

    private final IngestSetup setup;
    private final Quarantine quarantine;
    private final StatusBoard board;
    private final Parsing parsing;
    private final Completeness completeness;

    StagedWork(IngestSetup setup, Quarantine quarantine, StatusBoard board) {
        this.setup = setup;
        this.quarantine = quarantine;
        this.board = board;
        this.parsing = new Parsing(setup);
        this.completeness = new Completeness(setup.catalog(), setup.store().reader());
    }

    /**
     * A log file that was fetched, or is kept already.
     *
     * @param reference the log file as the notification names it
     * @param file its identity
     * @param key what its key says
     * @param original its bytes
     * @param whole whether as many bytes came as S3 had promised
     */
    record Arrival(LogFileReference reference, LogFileId file, LogFileKey key, OriginalFile original, boolean whole) {
    }

    Handled ingest(Arrival arrival, Reading reading) {
        // A large one's events will not be in memory.
        int weight = arrival.original().bytes() >= Parsing.LARGE ? 0
                : reading.budget().take(arrival.original().bytes(), reading.progress());
        boolean handedOn = false;
        try {
            if (!arrival.whole()) {
                throw truncated(arrival.reference());
            }
            Incoming incoming = incoming(arrival, reading);
            reading.ready().accept(new Ready(incoming, arrival.reference(), weight,
                    fault -> refused(arrival, fault, reading.attempt())));
            handedOn = true;
            return Handled.DONE;
        } catch (LogFileFault fault) {
            return refused(arrival, fault, reading.attempt());
        } finally {
            if (!handedOn) {
                reading.budget().giveBack(weight);
                setup.store().files().discard(arrival.original());
            }
        }
    }

    private Incoming incoming(Arrival arrival, Reading reading) throws LogFileFault {
        LogFileKey key = arrival.key();
        LedgerEntry entry = LedgerEntry.ingested(arrival.file(), key.account(), key.region(), key.deliveredAt(),
                setup.clock().instant());
        return new Incoming(entry, arrival.original(),
                parsing.events(arrival.original(), key,
                account -> completeness.isUnwanted(arrival.file(), account), reading.progress()));
    }

    private Handled refused(Arrival arrival, LogFileFault fault, int attempt) {
        boolean retry = fault.kind() == LogFileFault.Kind.TRUNCATED && attempt < ATTEMPTS_AT_TRUNCATED;
        if (retry) {
            throw truncated(arrival.reference());
        }
        LogFileKey key = arrival.key();
        LedgerReason reason = reason(fault);
        quarantine.logFile(arrival.file(), arrival.original(), fault.getMessage(),
                IngestTexts.get("quarantine." + reason.name().toLowerCase(Locale.ROOT) + ".todo"), fault.offset());
        setup.store().writer().quarantine(LedgerEntry.quarantined(arrival.file(), reason,
                fault.getMessage(), key.account(), key.region(), arrival.original().bytes(),
                arrival.original().sha256(),
                key.deliveredAt(), setup.clock().instant()));
        board.quarantined(key.account(), fault.getMessage());
        return Handled.DONE;
    }

    private static LedgerReason reason(LogFileFault fault) {
        return switch (fault.kind()) {
            case TOO_LARGE -> LedgerReason.TOO_LARGE;
            case UNKNOWN_VERSION -> LedgerReason.UNKNOWN_VERSION;
            case TRUNCATED, CORRUPT -> LedgerReason.CORRUPT;
        };
    }

    // Of a kind that stops nothing but this log file: the network as a whole is not down.
    static WorkbenchException truncated(LogFileReference reference) {
        return new WorkbenchException(FaultKind.CORRUPT, IngestTexts.get("fault.truncated", reference.id()),
                IngestTexts.get("fault.truncated.todo"));
    }
}
