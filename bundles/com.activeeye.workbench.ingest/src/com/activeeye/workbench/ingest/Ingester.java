package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.ingest.internal.Backoff;
import com.activeeye.workbench.ingest.internal.MessageWork;
import com.activeeye.workbench.ingest.internal.Rebuild;
import com.activeeye.workbench.ingest.internal.ReplayWork;
import com.activeeye.workbench.ingest.internal.RoundWork;
import com.activeeye.workbench.ingest.internal.StatusBoard;
import com.activeeye.workbench.ingest.internal.VisibilityKeeper;
import com.activeeye.workbench.ingest.quarantine.QuarantinedItem;
import com.activeeye.workbench.ingest.quarantine.Quarantine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Takes notifications from the queue and brings the events of their log files into the store, each exactly once.
 *
 * <p>A message is deleted only after the store has committed; whatever happens before that, it comes again. Rounds
 * follow one another: {@link #poll} and {@link #drain} may be called from any thread, one at a time.
 */
public final class Ingester implements AutoCloseable {
    private static final int MESSAGES_AT_MOST = 10;
    // They wait for S3 most of the time: at its usual 30 ms, four would get a hundred log files a second at most.
    private static final int WORKERS = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());
    private static final Duration LONG_POLL = Duration.ofSeconds(20);
    private static final Duration SHORT_POLL = Duration.ofSeconds(1);

    private final IngestSetup setup;
    private final StatusBoard board;
    private final MessageWork work;
    private final Quarantine quarantine;
    private final VisibilityKeeper visibility;
    private final ExecutorService workers;
    private final Backoff backoff = new Backoff();
    private boolean proven;

    /**
     * Ingestion that has not started yet.
     *
     * @param setup what it works with
     */
    public Ingester(IngestSetup setup) {
        this(setup, WORKERS);
    }

    /**
     * Ingestion that has not started yet.
     *
     * @param setup what it works with
     * @param workersAtMost how many messages it works on at once, 1 or more
     */
    public Ingester(IngestSetup setup, int workersAtMost) {
        this.setup = setup;
        this.workers = Executors.newFixedThreadPool(workersAtMost, task ->
                Thread.ofPlatform().daemon().name("activeeye-ingest").unstarted(task));
        this.board = new StatusBoard(setup.catalog(), setup.store(), setup.clock());
        this.visibility = new VisibilityKeeper(setup.queue());
        this.quarantine = new Quarantine(setup.store().folder().resolve("quarantine"), setup.clock());
        this.work = new MessageWork(setup, quarantine, board);
    }

    /** What could not be ingested, kept beside the store. */
    public Quarantine quarantine() {
        return quarantine;
    }

    /**
     * Tries an item of the quarantine again, from the bytes that lie there, and removes it once the store has what it
     * brought. May be called while rounds go on.
     *
     * @param item the item
     * @param progress is told what is done, and asked whether to go on
     * @return what that came to; an item that fares no better stays, with its new reason
     * @throws WorkbenchException of kind DISK when the disk refuses, of kind CANCELLED when that was asked for
     */
    public Replayed replay(QuarantinedItem item, Progress progress) {
        return new ReplayWork(setup, work, quarantine).replay(item, progress);
    }

    /**
     * One round: waits up to 20 seconds for messages, and works on those that come and those that wait behind them,
     * some thousands at most.
     *
     * @param progress is told what is done, and asked whether to go on
     * @return what the round came to; faults are told there and in the status
     * @throws WorkbenchException of kind CANCELLED when that was asked for; messages in hand are given back
     */
    public synchronized Round poll(Progress progress) {
        return round(LONG_POLL, progress);
    }

    /**
     * Works until the queue is empty: two receives bring nothing and no message waits.
     *
     * @param progress is told what is done, and asked whether to go on
     * @return what was done; messages that were left on the queue are told by its fault
     * @throws WorkbenchException when the queue cannot be asked, the disk refuses, or that was cancelled
     */
    public synchronized Drained drain(Progress progress) {
        Optional<WorkbenchException> fault = Optional.empty();
        int empty = 0;
        while (empty < 2 || setup.queue().waiting() > 0) {
            Round round = round(SHORT_POLL, progress);
            if (round.fault().isPresent() && (round.received() == 0 || !round.pause().isZero())) {
                throw round.fault().get();
            }
            fault = round.fault().isPresent() ? round.fault() : fault;
            empty = round.received() == 0 ? empty + 1 : 0;
        }
        board.idle();
        return new Drained(board.status().counts(), fault);
    }

    private Round round(Duration wait, Progress progress) {
        progress.checkCancelled();
        try {
            rebuildIfDue(progress);
            board.polling();
            List<QueueMessage> messages = setup.queue().receive(MESSAGES_AT_MOST, wait, progress);
            board.received(messages.size());
            return messages.isEmpty() ? rested() : work(messages, progress);
        } catch (WorkbenchException fault) {
            if (fault.kind() == FaultKind.CANCELLED) {
                board.idle();
                throw fault;
            }
            return paused(0, 0, fault);
        }
    }

    private void rebuildIfDue(Progress progress) {
        if (setup.store().needsRebuild()) {
            board.rebuilding();
            new Rebuild(setup).run(progress);
        }
    }

    private Round rested() {
        backoff.succeeded();
        board.rested();
        return new Round(0, 0, Optional.empty(), Duration.ZERO);
    }

    private Round work(List<QueueMessage> messages, Progress progress) {
        board.working();
        RoundWork round = new RoundWork(setup, work, visibility, board, workers, proven, progress);
        round.run(messages, backoff);
        proven = round.stop().isEmpty() && round.isProven();
        if (round.stop().isPresent()) {
            return paused(round.received(), round.left(), round.stop().get());
        }
        backoff.succeeded();
        board.rested();
        return new Round(round.received(), round.left(), round.first(), Duration.ZERO);
    }

    private Round paused(int received, int left, WorkbenchException fault) {
        Duration pause = backoff.failed();
        board.waiting(fault, pause);
        return new Round(received, left, Optional.of(fault), pause);
    }

    /** Whether it has messages in hand. */
    public boolean isWorking() {
        return board.isWorking();
    }

    /** How ingestion fares now. */
    public IngestStatus status() {
        return board.status();
    }

    /** Records in the status that nobody polls any more. */
    public void idle() {
        board.idle();
    }

    /**
     * Calls a listener with each new status, at most about three times a second while work goes on.
     *
     * @param listener what to call, quickly
     * @return ends the calls when run
     */
    public Runnable onStatus(Consumer<IngestStatus> listener) {
        return board.onStatus(listener);
    }

    /** Ends what it started; the store stays open. */
    @Override
    public void close() {
        workers.shutdownNow();
        visibility.close();
        board.close();
    }
}
