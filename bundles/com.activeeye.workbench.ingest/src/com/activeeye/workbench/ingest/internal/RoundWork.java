package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.DaemonThreads;
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
 * The work of one round: workers fetch and parse, and the thread that runs the round commits what they have ready, many
 * log files in one transaction. Meanwhile messages that are done with are deleted, and others received.
 */
public final class RoundWork {
    private static final int AT_ONCE = 10;
    private static final int OPEN_AT_MOST = 1_000;
    private static final int RECEIVED_AT_MOST = 20_000;
    private static final int RECEIVING_AT_MOST = 3;
    private static final long ASK_EVERY_MILLIS = 200;
    // A transaction costs as much as some thousands of events, so that it waits a moment for more of them.
    private static final int COMMITTED_AT_ONCE = 400;
    private static final long COMMIT_EVERY_MILLIS = 40;

    private final IngestSetup setup;
    private final MessageWork work;
    private final VisibilityKeeper visibility;
    private final StatusBoard board;
    private final Executor workers;
    private final Progress progress;
    private final Progress ofWorkers;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Deletions deletions;
    private final Deque<QueueMessage> waiting = new ArrayDeque<>();
    private final Set<QueueMessage> open = new LinkedHashSet<>();
    private final List<Event.Parsed> ready = new ArrayList<>();
    private final Budget budget = new Budget();
    private long readySince;
    private volatile boolean stopped;
    // Set by the worker that meets the fault, so that none begins another message before the round has heard of it.
    private volatile boolean halted;
    private int working;
    private int receiving;
    private boolean exhausted;
    private int received;
    private int left;
    private boolean proven;
    private Optional<WorkbenchException> first = Optional.empty();
    private Optional<WorkbenchException> stop = Optional.empty();

    /** What other threads tell the one that runs the round. */
    private sealed interface Event {
        /** A log file is to be committed. */
        record Parsed(OpenMessage message, Ready ready) implements Event {
        }

        /** A worker is through with a message. */
        record Read(OpenMessage message, Handled handled) implements Event {
        }

        /** More messages were received, or could not be. */
        record Received(List<QueueMessage> messages, Optional<WorkbenchException> fault) implements Event {
        }

        /** Messages were deleted, or some of them could not be. */
        record Deleted(Deletions.Outcome outcome) implements Event {
        }
    }

    /**
     * A round that has not begun.
     *
     * @param workers take on any number of messages, and work on some of them at once
     * @param proven whether the round before showed that log files can be ingested; else the first message goes alone,
     *        because a fault that meets all of them should meet but one
     */
    public RoundWork(IngestSetup setup, MessageWork work, VisibilityKeeper visibility, StatusBoard board,
            Executor workers, boolean proven, Progress progress) {
        this.setup = setup;
        this.work = work;
        this.deletions = new Deletions(work, outcome -> events.add(new Event.Deleted(outcome)));
        this.visibility = visibility;
        this.board = board;
        this.workers = workers;
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
            dispatch();
            while (isGoingOn()) {
                progress.checkCancelled();
                handle(next());
                dispatch();
                receiveMore();
            }
            // The workers may have seen it before this thread has.
            if (!open.isEmpty()) {
                progress.checkCancelled();
            }
        } finally {
            end(stop.isPresent() ? backoff.next() : Duration.ZERO);
        }
    }

    private boolean isGoingOn() {
        return working + receiving > 0 || !deletions.isIdle();
    }

    private void take(List<QueueMessage> messages) {
        received += messages.size();
        // Where fewer come than were asked for, the queue has no more: the next round waits for others.
        exhausted |= messages.size() < AT_ONCE;
        visibility.hold(messages);
        waiting.addAll(messages);
        open.addAll(messages);
    }

    private void receiveMore() {
        while (proven && stop.isEmpty() && !exhausted && receiving < RECEIVING_AT_MOST && received < RECEIVED_AT_MOST
                && open.size() + AT_ONCE * receiving <= OPEN_AT_MOST - AT_ONCE) {
            receiving++;
            DaemonThreads.start("activeeye-receive", () -> events.add(receive()));
        }
    }

    private Event receive() {
        try {
            return new Event.Received(setup.queue().receive(AT_ONCE, Duration.ZERO, ofWorkers), Optional.empty());
        } catch (WorkbenchException fault) {
            return new Event.Received(List.of(), Optional.of(fault));
        } catch (RuntimeException surprise) {
            return new Event.Received(List.of(), Optional.of(Surprise.at("SQS", surprise)));
        }
    }

    private void dispatch() {
        while ((proven || working == 0) && stop.isEmpty() && !waiting.isEmpty()) {
            OpenMessage message = new OpenMessage(waiting.poll());
            working++;
            workers.execute(() -> work(message));
        }
    }

    private void work(OpenMessage message) {
        Optional<Handled> handled = Optional.empty();
        try {
            handled = Optional.of(halted ? interrupted(FaultKind.CANCELLED) : work.read(message.message, budget,
                    ready -> events.add(new Event.Parsed(message, ready)), ofWorkers));
            halted |= handled.get().stopsRound();
        } finally {
            // Without it after an error of the machine's, as when memory ends: the round must hear of that one, too.
            events.add(new Event.Read(message, handled.orElseGet(() -> interrupted(FaultKind.UNEXPECTED))));
        }
    }

    private static Handled interrupted(FaultKind kind) {
        return Handled.left(new WorkbenchException(kind, IngestTexts.get("fault.interrupted"), ""));
    }

    private List<Event> next() {
        List<Event> next = new ArrayList<>();
        try {
            Event one = events.poll(ready.isEmpty() ? ASK_EVERY_MILLIS : COMMIT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
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
        Set<OpenMessage> touched = new LinkedHashSet<>();
        Optional<WorkbenchException> unreceived = Optional.empty();
        for (Event event : next) {
            switch (event) {
                case Event.Parsed parsed -> {
                    readySince = ready.isEmpty() ? System.nanoTime() : readySince;
                    parsed.message().awaits();
                    ready.add(parsed);
                }
                case Event.Read read -> {
                    working--;
                    read.message().read(read.handled());
                    touched.add(read.message());
                }
                case Event.Received more -> {
                    receiving--;
                    board.received(more.messages().size());
                    take(more.messages());
                    unreceived = unreceived.or(more::fault);
                }
                case Event.Deleted(Deletions.Outcome outcome) -> {
                    deletions.ended(outcome);
                    outcome.messages().forEach(message -> over(message, new Handled(outcome.fault())));
                }
            }
        }
        if (isCommitDue()) {
            ready.forEach(parsed -> touched.add(parsed.message()));
            commit();
        }
        finish(touched.stream().filter(OpenMessage::isOver).toList());
        if (unreceived.isPresent()) {
            throw unreceived.get();
        }
    }

    private boolean isCommitDue() {
        return !ready.isEmpty() && (working == 0 || ready.size() >= COMMITTED_AT_ONCE
                || System.nanoTime() - readySince >= TimeUnit.MILLISECONDS.toNanos(COMMIT_EVERY_MILLIS));
    }

    private void commit() {
        List<Event.Parsed> parsed = List.copyOf(ready);
        ready.clear();
        List<Handled> results = work.commit(parsed.stream().map(Event.Parsed::ready).toList());
        for (int i = 0; i < parsed.size(); i++) {
            over(parsed.get(i).ready());
            parsed.get(i).message().committed(results.get(i));
            halted |= results.get(i).stopsRound();
        }
    }

    private void over(Ready file) {
        budget.giveBack(file.weight());
        setup.store().files().discard(file.incoming().original());
    }

    private void finish(List<OpenMessage> over) {
        deletions.add(over.stream().filter(message -> message.handled().fault().isEmpty()).toList());
        over.stream().filter(message -> message.handled().fault().isPresent())
                .forEach(message -> over(message, message.handled()));
    }

    private void over(OpenMessage message, Handled handled) {
        // One that was cancelled stays open, to be given back at the end.
        if (handled.fault().filter(fault -> fault.kind() == FaultKind.CANCELLED).isPresent()) {
            return;
        }
        visibility.release(message.message);
        open.remove(message.message);
        proven |= handled.fault().isEmpty();
        handled.fault().ifPresent(fault -> leave(message.message, handled, fault));
    }

    private void leave(QueueMessage message, Handled handled, WorkbenchException fault) {
        left++;
        work.leave(message);
        first = first.or(() -> Optional.of(fault));
        if (handled.stopsRound()) {
            stop = stop.or(() -> Optional.of(fault));
        }
    }

    // Nothing may be left behind: what it still did would meet the next round's work on the same messages.
    private void end(Duration hidden) {
        stopped = true;
        halted = true;
        while (isGoingOn()) {
            try {
                end(events.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        ready.forEach(parsed -> over(parsed.ready()));
        visibility.releaseAll();
        left += open.size();
        work.giveBack(List.copyOf(open), hidden);
    }

    private void end(Event event) {
        switch (event) {
            case Event.Parsed parsed -> over(parsed.ready());
            case Event.Read read -> working--;
            case Event.Received more -> {
                receiving--;
                received += more.messages().size();
                open.addAll(more.messages());
            }
            case Event.Deleted(Deletions.Outcome outcome) -> {
                deletions.ended(outcome);
                outcome.messages().forEach(message -> open.remove(message.message));
            }
        }
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
