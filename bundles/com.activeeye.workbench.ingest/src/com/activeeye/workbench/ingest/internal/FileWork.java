package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.ByteSize;
import com.activeeye.workbench.events.KeptFile;
import com.activeeye.workbench.events.LedgerEntry;
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
    private static final int ATTEMPTS_AT_MISSING = 3;
    // By then it is not the delay with which a permission comes into force.
    private static final int ATTEMPTS_AT_DENIED = 3;

    private final IngestSetup setup;
    private final StatusBoard board;
    private final StagedWork staged;
    private final Completeness completeness;

    FileWork(IngestSetup setup, Quarantine quarantine, StatusBoard board) {
        this.setup = setup;
        this.board = board;
        this.staged = new StagedWork(setup, quarantine, board);
        this.completeness = new Completeness(setup.catalog(), setup.store().reader());
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
            return denied(reference, key, fault, reading.attempt());
        } catch (RuntimeException surprise) {
            LOG.error("The log file {} could not be ingested", reference.id(), surprise);
            WorkbenchException fault = Surprise.at(reference.id(), surprise);
            board.failed(key.account(), fault);
            return Handled.left(fault);
        }
    }

    // Its message ends among the dead letters, where nobody would know which log file it was of.
    private Handled denied(LogFileReference reference, LogFileKey key, WorkbenchException fault, int attempt) {
        if (fault.kind() == FaultKind.DENIED && attempt >= ATTEMPTS_AT_DENIED) {
            try {
                record(reference, key, new LeftOut(LedgerReason.DENIED, fault.advice()));
            } catch (WorkbenchException disk) {
                return Handled.left(disk);
            }
        }
        return Handled.left(fault);
    }

    private Handled wanted(LogFileReference reference, LogFileKey key, Reading reading) {
        // First of all: no role is assumed for a bucket that a stranger names.
        Optional<ConnectorCredential> credential = credential(reference);
        Optional<LeftOut> leftOut = leftOut(credential, reference, key);
        if (leftOut.isPresent()) {
            return skip(reference, key, leftOut.get());
        }
        if (!reference.etag().isEmpty() && completeness.isDone(reference.id())) {
            return repeated(key);
        }
        Optional<KeptFile> kept = kept(reference.id());
        return kept.isPresent()
                ? staged.ingest(new StagedWork.Arrival(reference, reference.id(), key, kept.get(), true), reading)
                : fetch(reference, key, credential.orElseThrow(), reading);
    }

    // What more is wanted of a log file that was ingested before is in the file that lies here.
    private Optional<KeptFile> kept(LogFileId file) {
        return setup.store().reader().leftOutOf(file).isEmpty() ? Optional.empty()
                : setup.store().reader().ledger(file).flatMap(entry -> setup.store().files().find(entry.sha256()));
    }

    /**
     * Why a log file is not wanted.
     *
     * @param reason the reason
     * @param detail the same in words
     */
    record LeftOut(LedgerReason reason, String detail) {
    }

    /** Why a log file is left out without a look at it; empty when it is wanted. */
    Optional<LeftOut> leftOut(LogFileReference reference) {
        return leftOut(credential(reference), reference, LogFileKey.parse(reference.key()));
    }

    private Optional<ConnectorCredential> credential(LogFileReference reference) {
        return setup.catalog().credentials().byBucket(reference.bucket());
    }

    private Optional<LeftOut> leftOut(Optional<ConnectorCredential> credential, LogFileReference reference,
            LogFileKey key) {
        if (credential.isEmpty()) {
            return leftOut(LedgerReason.UNKNOWN_BUCKET, "skip.unknown_bucket", reference.bucket());
        }
        return switch (key.kind()) {
            case DIGEST -> leftOut(LedgerReason.DIGEST, "skip.digest");
            case INSIGHT -> leftOut(LedgerReason.INSIGHT, "skip.insight");
            case OTHER -> leftOut(LedgerReason.NOT_A_LOG_FILE, "skip.not_a_log_file");
            case LOG -> leftOutOf(credential.get(), key.account());
        };
    }

    private Optional<LeftOut> leftOutOf(ConnectorCredential credential, String account) {
        // S3 and SNS may let more pass than is wanted, and take minutes to follow a change.
        if (!credential.limit().admits(new AccountId(account))) {
            return leftOut(LedgerReason.OUTSIDE_LIMIT, "skip.outside_limit", account, credential.displayName());
        }
        Optional<ServiceConnector> connector = setup.catalog().connectors().byAccount(new AccountId(account));
        if (connector.isEmpty()) {
            return leftOut(LedgerReason.UNKNOWN_ACCOUNT, "skip.unknown_account", account);
        }
        return connector.get().enabled() ? Optional.empty()
                : leftOut(LedgerReason.CONNECTOR_DISABLED, "skip.connector_disabled", connector.get().displayName());
    }

    private static Optional<LeftOut> leftOut(LedgerReason reason, String text, Object... values) {
        return Optional.of(new LeftOut(reason, IngestTexts.get(text, values)));
    }

    /**
     * Parses a log file that is here already and hands it on, or puts it in quarantine again.
     *
     * @param reference the log file, its entity tag included
     * @param file a copy of it
     * @param reading what the work goes on with
     */
    Handled again(LogFileReference reference, StagedFile file, Reading reading) {
        LogFileKey key = LogFileKey.parse(reference.key());
        return staged.ingest(new StagedWork.Arrival(reference, reference.id(), key, file, true), reading);
    }

    private Handled repeated(LogFileKey key) {
        board.repeated(key.account());
        return Handled.DONE;
    }

    private Handled fetch(LogFileReference reference, LogFileKey key, ConnectorCredential credential,
            Reading reading) {
        Progress progress = reading.progress();
        progress.report(IngestTexts.get("progress.file", reference.key()));
        try {
            // All of it on one other thread: to change over to it costs as much as a small log file's events.
            Fetched fetched = Watched.call(() -> fetched(credential, reference, progress), progress);
            return switch (fetched) {
                case Fetched.Known known -> repeated(key);
                case Fetched.TooLarge tooLarge -> skip(reference, key, new LeftOut(LedgerReason.TOO_LARGE,
                        IngestTexts.get("skip.too_large", ByteSize.of(tooLarge.bytes()),
                                ByteSize.of(setup.inflatedCap()))));
                case Fetched.Staged file -> staged.ingest(new StagedWork.Arrival(reference, file.id(), key,
                        file.content(), file.whole()), reading);
            };
        } catch (WorkbenchException fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                return missing(reference, key, reading.attempt());
            }
            throw fault;
        } catch (IOException brokenOff) {
            progress.checkCancelled();
            return cutShort(reference, key, brokenOff);
        }
    }

    /** What a fetch came to. */
    private sealed interface Fetched {
        /** The store has it already. */
        record Known() implements Fetched {
        }

        /** It is larger than a log file may inflate to. */
        record TooLarge(long bytes) implements Fetched {
        }

        /** It is here. */
        record Staged(LogFileId id, StagedFile content, boolean whole) implements Fetched {
        }
    }

    private Fetched fetched(ConnectorCredential credential, LogFileReference reference, Progress progress)
            throws IOException {
        try (Download download = setup.fetcher().fetch(credential, reference, Progress.NONE)) {
            LogFileId file = reference.id().withEtag(download.etag());
            if (!reference.id().equals(file) && completeness.isDone(file)) {
                return new Fetched.Known();
            }
            // Deflate makes nothing larger: what is longer than it may inflate to is not even fetched.
            if (download.length() > setup.inflatedCap()) {
                return new Fetched.TooLarge(download.length());
            }
            StagedFile staged = setup.store().files().stage(new CancellableInput(download.content(), progress));
            return new Fetched.Staged(file, staged, download.length() < 0 || staged.bytes() == download.length());
        }
    }

    // A notification may be ahead of what it tells of, where buckets are copied or restored.
    private Handled missing(LogFileReference reference, LogFileKey key, int attempt) {
        if (attempt >= ATTEMPTS_AT_MISSING) {
            return skip(reference, key, new LeftOut(LedgerReason.GONE, IngestTexts.get("skip.gone")));
        }
        WorkbenchException fault = new WorkbenchException(FaultKind.NOT_FOUND,
                IngestTexts.get("fault.not_yet", reference.id()), IngestTexts.get("fault.not_yet.todo"));
        board.failed(key.account(), fault);
        return Handled.left(fault);
    }

    private Handled cutShort(LogFileReference reference, LogFileKey key, IOException cause) {
        LOG.info("The download of {} broke off: {}", reference.id(), cause.getMessage());
        WorkbenchException fault = StagedWork.truncated(reference);
        board.failed(key.account(), fault);
        return Handled.left(fault);
    }

    private Handled skip(LogFileReference reference, LogFileKey key, LeftOut why) {
        record(reference, key, why);
        board.skipped(why.reason());
        return Handled.DONE;
    }

    private void record(LogFileReference reference, LogFileKey key, LeftOut why) {
        setup.store().writer().skip(LedgerEntry.skipped(reference.id(), why.reason(), why.detail(), key.account(),
                key.region(), key.deliveredAt(), setup.clock().instant()));
    }
}
