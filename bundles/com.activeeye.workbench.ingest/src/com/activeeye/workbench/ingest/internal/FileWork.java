package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.StagedFile;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.LogFileFetcher.Download;
import com.activeeye.workbench.ingest.internal.MessageWork.Reading;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.activeeye.workbench.ingest.notification.LogFileReference;
import com.activeeye.workbench.ingest.quarantine.Quarantine;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work on one log file: whether it is wanted, fetch it, and hand it to {@link StagedWork}. */
final class FileWork {
    private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

    private final IngestSetup setup;
    private final StatusBoard board;
    private final StagedWork staged;

    FileWork(IngestSetup setup, Quarantine quarantine, StatusBoard board) {
        this.setup = setup;
        this.board = board;
        this.staged = new StagedWork(setup, quarantine, board);
    }

    /**
     * Hands a log file on to be committed, or records why it is not.
     *
     * @param reference the log file
     * @param reading what the work goes on with
     * @throws WorkbenchException of kind CANCELLED
     */
    Handled ingest(LogFileReference reference, Reading reading) {
        LogFileKey key = LogFileKey.parse(reference.key());
        try {
            return wanted(reference, key, reading);
        } catch (WorkbenchException fault) {
            if (fault.kind() == FaultKind.CANCELLED) {
                throw fault;
            }
            board.failed(key.account(), fault);
            return Handled.left(fault);
        } catch (RuntimeException surprise) {
            LOG.error("The log file {} could not be ingested", reference.id(), surprise);
            WorkbenchException fault = surprise(reference, surprise);
            board.failed(key.account(), fault);
            return Handled.left(fault);
        }
    }

    private static WorkbenchException surprise(LogFileReference reference, RuntimeException cause) {
        return new WorkbenchException(FaultKind.UNEXPECTED,
                IngestTexts.get("fault.surprise", reference.id(), String.valueOf(cause.getMessage())),
                IngestTexts.get("fault.surprise.todo"), cause);
    }

    private Handled wanted(LogFileReference reference, LogFileKey key, Reading reading) {
        // First of all: no role is assumed for a bucket that a stranger names.
        Optional<ConnectorCredential> credential = setup.catalog().credentials().byBucket(reference.bucket());
        if (credential.isEmpty()) {
            return skip(reference, key, LedgerReason.UNKNOWN_BUCKET,
                    IngestTexts.get("skip.unknown_bucket", reference.bucket()));
        }
        switch (key.kind()) {
            case DIGEST:
                return skip(reference, key, LedgerReason.DIGEST, IngestTexts.get("skip.digest"));
            case INSIGHT:
                return skip(reference, key, LedgerReason.INSIGHT, IngestTexts.get("skip.insight"));
            case OTHER:
                return skip(reference, key, LedgerReason.NOT_A_LOG_FILE, IngestTexts.get("skip.not_a_log_file"));
            default:
                return ofConnector(reference, key, credential.get(), reading);
        }
    }

    private Handled ofConnector(LogFileReference reference, LogFileKey key, ConnectorCredential credential,
            Reading reading) {
        Optional<ServiceConnector> connector =
                setup.catalog().connectors().byAccount(new AccountId(key.account()));
        if (connector.isEmpty()) {
            return skip(reference, key, LedgerReason.UNKNOWN_ACCOUNT,
                    IngestTexts.get("skip.unknown_account", key.account()));
        }
        if (!connector.get().enabled()) {
            return skip(reference, key, LedgerReason.CONNECTOR_DISABLED,
                    IngestTexts.get("skip.connector_disabled", connector.get().displayName()));
        }
        if (!reference.etag().isEmpty() && setup.store().reader().isSettled(reference.id())) {
            return repeated(key);
        }
        return fetch(reference, key, credential, reading);
    }

    private Handled repeated(LogFileKey key) {
        board.repeated(key.account());
        return Handled.DONE;
    }

    private Handled fetch(LogFileReference reference, LogFileKey key, ConnectorCredential credential,
            Reading reading) {
        Progress progress = reading.progress();
        progress.report(IngestTexts.get("progress.file", reference.key()));
        try (Download download = setup.fetcher().fetch(credential, reference, progress)) {
            LogFileId file = reference.id().withEtag(download.etag());
            if (!reference.id().equals(file) && setup.store().reader().isSettled(file)) {
                return repeated(key);
            }
            StagedFile fetched = Watched.call(() -> setup.store().files().stage(
                    new CancellableInput(download.content(), progress)), progress);
            boolean whole = download.length() < 0 || fetched.bytes() == download.length();
            return staged.ingest(new StagedWork.Arrival(reference, file, key, fetched, whole), reading);
        } catch (WorkbenchException fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                return skip(reference, key, LedgerReason.GONE, IngestTexts.get("skip.gone"));
            }
            throw fault;
        } catch (IOException brokenOff) {
            progress.checkCancelled();
            return cutShort(reference, key, brokenOff);
        }
    }

    private Handled cutShort(LogFileReference reference, LogFileKey key, IOException cause) {
        LOG.info("The download of {} broke off: {}", reference.id(), cause.getMessage());
        WorkbenchException fault = StagedWork.truncated(reference);
        board.failed(key.account(), fault);
        return Handled.left(fault);
    }

    private Handled skip(LogFileReference reference, LogFileKey key, LedgerReason reason, String detail) {
        setup.store().writer().skip(LedgerEntry.skipped(reference.id(), reason, detail, key.account(), key.region(),
                key.deliveredAt(), setup.clock().instant()));
        board.skipped(reason);
        return Handled.DONE;
    }
}
