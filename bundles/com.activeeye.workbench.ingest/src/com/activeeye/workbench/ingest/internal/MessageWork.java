package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.QueueMessage;
import com.activeeye.workbench.ingest.notification.LogFileReference;
import com.activeeye.workbench.ingest.notification.Notification;
import com.activeeye.workbench.ingest.notification.NotificationDecoder;
import com.activeeye.workbench.ingest.quarantine.Quarantine;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work on one message: understand it, ingest what it names, and delete it once that is safe. */
public final class MessageWork {
    private static final Logger LOG = LoggerFactory.getLogger(MessageWork.class);

    private final IngestSetup setup;
    private final Quarantine quarantine;
    private final StatusBoard board;
    private final FileWork files;
    private final NotificationDecoder decoder;
    private final Backoff backoff = new Backoff();

    public MessageWork(IngestSetup setup, Quarantine quarantine, StatusBoard board) {
        this.setup = setup;
        this.quarantine = quarantine;
        this.board = board;
        this.files = new FileWork(setup, quarantine, board);
        this.decoder = new NotificationDecoder(setup.envelopes());
    }

    /**
     * Works on a message; it is deleted, or hidden until it is tried again.
     *
     * @throws WorkbenchException of kind CANCELLED, with the message neither deleted nor given back
     */
    public Handled handle(QueueMessage message, Progress progress) {
        Handled handled = attempt(message, progress);
        if (handled.fault().isPresent()) {
            board.left();
            giveBack(message, backoff.ofMessage(message.receiveCount()));
        }
        return handled;
    }

    private Handled attempt(QueueMessage message, Progress progress) {
        try {
            Handled handled = understood(message, progress);
            if (handled.fault().isEmpty()) {
                setup.queue().delete(message);
                board.deleted();
            }
            return handled;
        } catch (WorkbenchException fault) {
            if (fault.kind() == FaultKind.CANCELLED) {
                throw fault;
            }
            return Handled.left(fault);
        }
    }

    private Handled understood(QueueMessage message, Progress progress) {
        return switch (decoder.decode(message.body())) {
            case Notification.LogFiles logFiles -> files(logFiles, message, progress);
            case Notification.Test test -> wired();
            case Notification.Validation validation -> wired();
            case Notification.Poison poison -> poison(message, poison.reason());
            case Notification.Unverified unverified -> Handled.left(new WorkbenchException(FaultKind.OFFLINE,
                    unverified.reason(), IngestTexts.get("fault.certificate.todo")));
        };
    }

    private Handled wired() {
        board.test();
        return Handled.DONE;
    }

    private Handled poison(QueueMessage message, String reason) {
        quarantine.message(message.id(), message.body(), reason);
        board.poison();
        LOG.warn("The message {} is in quarantine: {}", message.id(), reason);
        return Handled.DONE;
    }

    private Handled files(Notification.LogFiles logFiles, QueueMessage message, Progress progress) {
        Optional<WorkbenchException> fault = Optional.empty();
        for (LogFileReference reference : logFiles.references()) {
            progress.checkCancelled();
            Handled handled = files.ingest(reference, message.receiveCount(), progress);
            if (handled.stopsRound()) {
                return handled;
            }
            fault = fault.or(handled::fault);
        }
        return new Handled(fault);
    }

    /** Hides a message for a while; that this fails does no harm, as it then comes again when its time is up. */
    public void giveBack(QueueMessage message, Duration after) {
        try {
            setup.queue().hide(message, after);
        } catch (WorkbenchException e) {
            LOG.debug("The message {} could not be given back: {}", message.id(), e.getMessage());
        }
    }
}
