package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.ingest.IngestSetup;
import com.activeeye.workbench.ingest.QueueMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The work of one round: several workers fetch and parse, and the thread that runs the round commits whatever they
 * have ready in one transaction and then deletes the messages that are done with.
 *
 * <p>So a transaction holds the more log files the longer the disk takes for it.
 */
public final class RoundWork {
    private static final int RECEIVED_AT_ONCE = 10;
    private static final int OPEN_AT_MOST = 100;
    private static final int RECEIVED_AT_MOST = 2_000;
    private static final long ASK_EVERY_MILLIS = 200;

    private final IngestSetup setup;
    private final MessageWork work;
    private final VisibilityKeeper visibility;
    private final StatusBoard board;
    private final Executor workers;
    private final int workersAtMost;
    private final Progress progress;
    private final Progress ofWorkers;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Deque<QueueMessage> waiting = new ArrayDeque<>();
    private final Set<QueueMessage> open = new LinkedHashSet<>();
    private final Budget budget = new Budget();
    private volatile boolean stopped;
    private int working;
    private int received;
    private int left;
    private boolean proven;
    private Optional<WorkbenchException> first = Optional.empty();
    private Optional<WorkbenchException> stop = Optional.empty();

    /** What a worker tells: a log file to commit, or, without one, that it is through with its message. */
    private record Event(OpenMessage message, Optional<Ready> ready, Handled handled) {
    }

    /**
     * A round that has not begun.
     *
     * @param workersAtMost how many messages are worked on at once
     * @param proven whether the round before showed that log files can be ingested; else the first message goes alone,
     *        because a fault that meets all of them should meet but one
     */
    public RoundWork(IngestSetup setup, MessageWork work, VisibilityKeeper visibility, StatusBoard board,
            Executor workers, int workersAtMost, boolean proven, Progress progress) {
        this.setup = setup;
        this.work = work;
        this.visibility = visibility;
        this.board = board;
        this.workers = workers;
        this.workersAtMost = workersAtMost;
        this.proven = proven;
        this.progress = progress;
        this.ofWorkers = new Progress() {
            @Override
            public void report(String what) {
                progress.report(what);
            }

            @Override
            public boolean isCancelled() {
                return stopped || progress.isCancelled();
            }
        };
    }

    /**
     * Works on messages that were received, and on those that wait behind them.
     *
     * @param messages the first ones
     * @param backoff how long messages are hidden that are not begun when a fault stops the round
     * @throws WorkbenchException of kind CANCELLED, with the messages given back
     */
    public void run(List<QueueMessage> messages, Backoff backoff) {
        try {
            take(messages);
            while (working > 0 || !waiting.isEmpty()) {
                progress.checkCancelled();
                dispatch();
                handle(next());
                receiveMore();
            }
        } finally {
            end(stop.isPresent() ? backoff.next() : Duration.ZERO);
        }
    }

    private void take(List<QueueMessage> messages) {
        received += messages.size();
        visibility.hold(messages);
        waiting.addAll(messages);
        open.addAll(messages);
    }

    private void receiveMore() {
        // Where fewer come than were asked for, the queue has no more: the next round waits for others.
        while (proven && stop.isEmpty() && received % RECEIVED_AT_ONCE == 0 && received < RECEIVED_AT_MOST
                && open.size() <= OPEN_AT_MOST - RECEIVED_AT_ONCE) {
            List<QueueMessage> more = setup.queue().receive(RECEIVED_AT_ONCE, Duration.ZERO, progress);
            if (more.isEmpty()) {
                return;
            }
            board.received(more.size());
            take(more);
            dispatch();
        }
    }

    private void dispatch() {
        int atMost = proven ? workersAtMost : 1;
        while (working < atMost && stop.isEmpty() && !waiting.isEmpty()) {
            OpenMessage message = new OpenMessage(waiting.poll());
            working++;
            workers.execute(() -> work(message));
        }
        if (stop.isPresent() && working == 0) {
            waiting.clear();
        }
    }

    private void work(OpenMessage message) {
        Handled handled = Handled.left(new WorkbenchException(FaultKind.UNEXPECTED,
                IngestTexts.get("fault.interrupted"), ""));
        try {
            handled = work.read(message.message, budget, ready ->
                    events.add(new Event(message, Optional.of(ready), Handled.DONE)), ofWorkers);
        } finally {
            events.add(new Event(message, Optional.empty(), handled));
        }
    }

    private List<Event> next() {
        List<Event> next = new ArrayList<>();
        try {
            Event one = working == 0 ? null : events.poll(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            if (one != null) {
                next.add(one);
                events.drainTo(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, IngestTexts.get("fault.interrupted"), "", e);
        }
        return next;
    }

    private void handle(List<Event> next) {
        List<Event> ready = next.stream().filter(event -> event.ready().isPresent()).toList();
        ready.forEach(event -> event.message().awaits());
        if (!ready.isEmpty()) {
            List<Handled> results = work.commit(ready.stream().map(event -> event.ready().orElseThrow()).toList());
            for (int i = 0; i < ready.size(); i++) {
                over(ready.get(i).ready().orElseThrow());
                ready.get(i).message().committed(results.get(i));
            }
        }
        Set<OpenMessage> touched = new LinkedHashSet<>();
        for (Event event : next) {
            if (event.ready().isEmpty()) {
                working--;
                event.message().read(event.handled());
            }
            touched.add(event.message());
        }
        finish(touched.stream().filter(OpenMessage::isOver).toList());
    }

    private void over(Ready file) {
        budget.giveBack(file.weight());
        setup.store().files().discard(file.staged());
    }

    private void finish(List<OpenMessage> over) {
        List<QueueMessage> done = over.stream().filter(message -> message.handled().fault().isEmpty())
                .map(message -> message.message).toList();
        Optional<WorkbenchException> undeleted = work.delete(done);
        for (OpenMessage message : over) {
            Handled handled = message.handled().fault().isEmpty() ? new Handled(undeleted) : message.handled();
            if (handled.fault().filter(fault -> fault.kind() == FaultKind.CANCELLED).isPresent()) {
                continue;
            }
            visibility.release(message.message);
            open.remove(message.message);
            proven |= handled.fault().isEmpty();
            handled.fault().ifPresent(fault -> leave(message.message, handled, fault));
        }
    }

    private void leave(QueueMessage message, Handled handled, WorkbenchException fault) {
        left++;
        work.leave(message);
        first = first.or(() -> Optional.of(fault));
        if (handled.stopsRound()) {
            stop = stop.or(() -> Optional.of(fault));
        }
    }

    // No worker may be left behind: what it still did would meet the next round's work on the same messages.
    private void end(Duration hidden) {
        stopped = true;
        while (working > 0) {
            try {
                Event event = events.take();
                event.ready().ifPresent(this::over);
                working -= event.ready().isEmpty() ? 1 : 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        visibility.releaseAll();
        left += open.size();
        open.forEach(message -> work.giveBack(message, hidden));
    }

    /** How many messages came. */
    public int received() {
        return received;
    }

    /** How many of them were left on the queue. */
    public int left() {
        return left;
    }

    /** The first fault that left a message on the queue; empty when there was none. */
    public Optional<WorkbenchException> first() {
        return first;
    }

    /** The fault that stopped the round; empty when none did. */
    public Optional<WorkbenchException> stop() {
        return stop;
    }

    /** Whether a message was done with without a fault. */
    public boolean isProven() {
        return proven;
    }
}
