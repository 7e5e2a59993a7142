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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work on one message: understand it, ingest what it names, and delete it once that is safe. */
public final class MessageWork {
    private static final Logger LOG = LoggerFactory.getLogger(MessageWork.class);

    private final IngestSetup setup;
    private final Quarantine quarantine;
    private final StatusBoard board;
    private final FileWork files;
    private final Commits commits;
    private final NotificationDecoder decoder;
    private final Backoff backoff = new Backoff();

    public MessageWork(IngestSetup setup, Quarantine quarantine, StatusBoard board) {
        this.setup = setup;
        this.quarantine = quarantine;
        this.board = board;
        this.files = new FileWork(setup, quarantine, board);
        this.commits = new Commits(setup.store().writer(), board);
        this.decoder = new NotificationDecoder(setup.envelopes());
    }

    /**
     * Works on a message up to the commits of its log files; may be called by several threads at once.
     *
     * @param message the message
     * @param budget what its log files take of the memory until they are committed
     * @param ready is given each log file that is to be committed
     * @param progress is told what is done, and asked whether to go on
     * @return how it ended, but for the commits; of kind CANCELLED when that was asked for
     */
    Handled read(QueueMessage message, Budget budget, Consumer<Ready> ready, Progress progress) {
        try {
            return understood(message, new Reading(budget, ready, message.receiveCount(), progress));
        } catch (WorkbenchException fault) {
            return Handled.left(fault);
        } catch (RuntimeException surprise) {
            LOG.error("The message {} could not be worked on", message.id(), surprise);
            return Handled.left(Surprise.at(message.id(), surprise));
        }
    }

    /** What the work on a message's log files goes on with. */
    record Reading(Budget budget, Consumer<Ready> ready, int attempt, Progress progress) {
    }

    /** What a message says. */
    Notification decode(String body) {
        return decoder.decode(body);
    }

    /** The work on single log files. */
    FileWork files() {
        return files;
    }

    /** Commits log files in one transaction, and returns how that ended for each. */
    List<Handled> commit(List<Ready> files) {
        return commits.commit(files);
    }

    /** Deletes messages that are done with; a fault means that some of them will come again. */
    Optional<WorkbenchException> delete(List<QueueMessage> messages) {
        try {
            if (!messages.isEmpty()) {
                setup.queue().delete(messages);
                board.deleted(messages.size());
            }
            return Optional.empty();
        } catch (WorkbenchException fault) {
            return Optional.of(fault);
        }
    }

    /** Leaves a message on the queue to be tried again later. */
    void leave(QueueMessage message) {
        board.left();
        giveBack(List.of(message), backoff.ofMessage(message.receiveCount()));
    }

    private Handled understood(QueueMessage message, Reading reading) {
        return switch (decode(message.body())) {
            case Notification.LogFiles logFiles -> files(logFiles, reading);
            case Notification.Test test -> wired();
            case Notification.Validation validation -> wired();
            case Notification.Poison poison -> poison(message, poison);
            case Notification.Unverified unverified -> Handled.left(new WorkbenchException(FaultKind.OFFLINE,
                    unverified.reason(), IngestTexts.get("fault.certificate.todo")));
        };
    }

    private Handled wired() {
        board.test();
        return Handled.DONE;
    }

    private Handled poison(QueueMessage message, Notification.Poison poison) {
        quarantine.message(message.id(), message.body(), poison.reason(), poison.advice());
        board.poison();
        LOG.warn("The message {} is in quarantine: {}", message.id(), poison.reason());
        return Handled.DONE;
    }

    private Handled files(Notification.LogFiles logFiles, Reading reading) {
        Optional<WorkbenchException> fault = Optional.empty();
        for (LogFileReference reference : logFiles.references()) {
            reading.progress().checkCancelled();
            Handled handled = files.ingest(reference, reading);
            if (handled.stopsRound()) {
                return handled;
            }
            fault = fault.or(handled::fault);
        }
        return new Handled(fault);
    }

    /** Hides messages for a while; that this fails does no harm, as they then come again when their time is up. */
    void giveBack(List<QueueMessage> messages, Duration after) {
        try {
            setup.queue().hide(messages, after);
        } catch (WorkbenchException e) {
            LOG.debug("{} messages could not be given back: {}", messages.size(), e.getMessage());
        }
    }
}
