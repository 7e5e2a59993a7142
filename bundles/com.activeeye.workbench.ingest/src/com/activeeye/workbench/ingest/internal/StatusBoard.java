package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.Committed;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.ingest.IngestState;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.ingest.notification.LogFileReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What ingestion knows of itself, and tells to whoever watches. */
public final class StatusBoard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);
    // A snapshot per log file would cost more than the log file where there are hundreds of connectors.
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final Clock clock;
    private final Counters counters = new Counters();
    private final ConnectorBoard connectors;
    private final List<Consumer<IngestStatus>> listeners = new CopyOnWriteArrayList<>();
    private final Runnable catalogListener;
    private IngestState state = IngestState.IDLE;
    private String words = IngestTexts.get("status.idle");
    private String remedy = "";
    private Optional<Instant> nextTry = Optional.empty();
    private Instant published = Instant.EPOCH;

    public StatusBoard(Catalog catalog, EventStore store, Clock clock) {
        this.clock = clock;
        this.connectors = new ConnectorBoard(catalog, store.reader(), clock);
        this.catalogListener = catalog.onChange(this::publish);
    }

    /** See {@link com.activeeye.workbench.ingest.Ingester#onStatus}. */
    public Runnable onStatus(Consumer<IngestStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The status now. */
    public synchronized IngestStatus status() {
        return new IngestStatus(state, words, remedy, nextTry, counters.snapshot(), connectors.snapshot());
    }

    /** Nobody polls. */
    public void idle() {
        enter(IngestState.IDLE, IngestTexts.get("status.idle"), "", Optional.empty());
    }

    /** Messages are being waited for; after a fault, that stays on show until something succeeds. */
    public void polling() {
        if (current() != IngestState.WAITING) {
            enter(IngestState.POLLING, IngestTexts.get("status.polling"), "", Optional.empty());
        }
    }

    /** A round has ended without a fault. */
    public void rested() {
        enter(IngestState.POLLING, IngestTexts.get("status.polling"), "", Optional.empty());
    }

    /** Messages are being worked on. */
    public void working() {
        enter(IngestState.WORKING, IngestTexts.get("status.working"), "", Optional.empty());
    }

    /** The kept log files are being read again. */
    public void rebuilding() {
        enter(IngestState.WORKING, IngestTexts.get("status.rebuilding"), "", Optional.empty());
    }

    /** A fault stopped the round. */
    public void waiting(WorkbenchException fault, Duration pause) {
        enter(IngestState.WAITING, fault.getMessage(), fault.remedy(), Optional.of(clock.instant().plus(pause)));
    }

    /** Whether messages are being worked on. */
    public boolean isWorking() {
        return current() == IngestState.WORKING;
    }

    private synchronized IngestState current() {
        return state;
    }

    private void enter(IngestState newState, String newWords, String newRemedy, Optional<Instant> newNextTry) {
        synchronized (this) {
            boolean same = state == newState && words.equals(newWords) && nextTry.equals(newNextTry);
            state = newState;
            words = newWords;
            remedy = newRemedy;
            nextTry = newNextTry;
            if (same && clock.instant().isBefore(published.plus(BETWEEN))) {
                return;
            }
        }
        publish();
    }

    private void count(Runnable change) {
        synchronized (this) {
            change.run();
            if (clock.instant().isBefore(published.plus(BETWEEN))) {
                return;
            }
        }
        publish();
    }

    private void publish() {
        if (listeners.isEmpty()) {
            return;
        }
        IngestStatus snapshot;
        synchronized (this) {
            published = clock.instant();
            snapshot = status();
        }
        listeners.forEach(listener -> tell(listener, snapshot));
    }

    private static void tell(Consumer<IngestStatus> listener, IngestStatus snapshot) {
        try {
            listener.accept(snapshot);
        } catch (RuntimeException e) {
            LOG.error("A listener of the ingestion's status failed", e);
        }
    }

    /** Messages came. */
    public void received(int messages) {
        count(() -> counters.received += messages);
    }

    void deleted(int messages) {
        count(() -> counters.deleted += messages);
    }

    void left() {
        count(() -> counters.left++);
    }

    void test() {
        count(() -> counters.tests++);
    }

    void poison() {
        count(() -> counters.poison++);
    }

    void skipped(LedgerReason reason) {
        count(() -> counters.skipped(reason));
    }

    void repeated(String account) {
        count(() -> {
            counters.repeated++;
            connectors.mended(account);
        });
    }

    void quarantined(String account, String reason) {
        count(() -> {
            counters.quarantined++;
            connectors.failed(account, reason);
        });
    }

    void failed(String account, WorkbenchException fault) {
        count(() -> connectors.failed(account, fault.advice()));
    }

    void ingested(Committed committed, LogFileReference reference) {
        count(() -> {
            if (committed.repeated()) {
                counters.repeated++;
                connectors.mended(committed.entry().account());
                return;
            }
            counters.ingested++;
            counters.events += committed.newEvents();
            counters.duplicates += committed.duplicates();
            connectors.ingested(committed, reference.eventTime());
        });
    }

    @Override
    public void close() {
        catalogListener.run();
    }
}
