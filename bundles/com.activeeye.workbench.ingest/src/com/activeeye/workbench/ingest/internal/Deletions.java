package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.DaemonThreads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Deletes a round's messages that are done with, beside its other work. A transaction ends hundreds at once, more than
 * there are connections to delete them on; what has to wait is deleted ten at a time, as SQS takes them.
 *
 * <p>All methods are for the thread that runs the round.
 */
final class Deletions {
    private static final int BATCH = 10;
    private static final int AT_ONCE = 4;

    /**
     * What became of a batch.
     *
     * @param messages the messages
     * @param fault why some of them will come again; empty when all are gone
     */
    record Outcome(List<OpenMessage> messages, Optional<WorkbenchException> fault) {
    }

    private final MessageWork work;
    private final Consumer<Outcome> outcomes;
    private final Deque<OpenMessage> waiting = new ArrayDeque<>();
    private int running;

    /**
     * Deletions of a round.
     *
     * @param outcomes is given what became of each batch, on another thread; {@link #ended} is to be told of it
     */
    Deletions(MessageWork work, Consumer<Outcome> outcomes) {
        this.work = work;
        this.outcomes = outcomes;
    }

    /** Deletes messages as soon as it is their turn. */
    void add(List<OpenMessage> messages) {
        waiting.addAll(messages);
        begin();
    }

    /** A batch has ended; where the next would fare no better, what waits is left on the queue. */
    void ended(Outcome outcome) {
        running--;
        if (new Handled(outcome.fault()).stopsRound()) {
            waiting.clear();
        }
        begin();
    }

    /** Whether nothing runs, and so nothing waits. */
    boolean isIdle() {
        return running == 0;
    }

    private void begin() {
        while (running < AT_ONCE && !waiting.isEmpty()) {
            List<OpenMessage> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH && !waiting.isEmpty()) {
                batch.add(waiting.poll());
            }
            running++;
            DaemonThreads.start("activeeye-delete", () -> outcomes.accept(new Outcome(batch, delete(batch))));
        }
    }

    private Optional<WorkbenchException> delete(List<OpenMessage> messages) {
        try {
            return work.delete(messages.stream().map(message -> message.message).toList());
        } catch (RuntimeException surprise) {
            return Optional.of(Surprise.at("SQS", surprise));
        }
    }
}
