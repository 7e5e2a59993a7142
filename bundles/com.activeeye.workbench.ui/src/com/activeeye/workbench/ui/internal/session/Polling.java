package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.operations.Ingestion;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Polls the pod's queue for the open workbench in the background, as long as it is wanted.
 *
 * <p>Starting opens the event store and stopping waits for a round: both are done in a Job of their own, one after the
 * other, so that nobody waits for them.
 */
public final class Polling {

    private final Runnable listener;
    private final Job update;
    private volatile Optional<Workbench> wanted = Optional.empty();
    private volatile Optional<Running> running = Optional.empty();
    private volatile Optional<Throwable> failure = Optional.empty();

    /** What polls, and how to have it tell of itself no more. */
    private record Running(Workbench workbench, Ingestion ingestion, Runnable unsubscribe) {
    }

    /**
     * Polling that is not started yet.
     *
     * @param listener is called when its state has changed, at most about three times a second
     */
    Polling(Runnable listener) {
        this.listener = listener;
        ICoreRunnable reconcile = monitor -> reconcile();
        update = Job.createSystem(Texts.beside(Polling.class).get("polling.update"), reconcile);
    }

    /** Polls for this workbench from now on, or for none. */
    void want(Optional<Workbench> workbench) {
        wanted = workbench;
        update.schedule();
    }

    /** Polls no more, and waits up to ten seconds for what is under way. */
    void end() {
        want(Optional.empty());
        try {
            update.join(Ingestion.GRACE.toMillis(), new NullProgressMonitor());
        } catch (OperationCanceledException e) {
            Problems.log(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reconcile() {
        Optional<Workbench> now = wanted;
        if (!running.map(Running::workbench).equals(now)) {
            running.ifPresent(Polling::stop);
            running = Optional.empty();
            failure = Optional.empty();
            now.ifPresent(this::start);
            listener.run();
        }
    }

    private static void stop(Running last) {
        last.unsubscribe().run();
        last.ingestion().stop();
    }

    private void start(Workbench workbench) {
        try {
            Ingestion ingestion = workbench.ingestion();
            running = Optional.of(new Running(workbench, ingestion, ingestion.onStatus(now -> listener.run())));
            ingestion.start();
        } catch (RuntimeException | LinkageError e) {
            Problems.log(e);
            failure = Optional.of(e);
        }
    }

    /** Whether it polls. */
    public boolean isRunning() {
        return running.isPresent();
    }

    /** How ingestion fares; empty while it does not poll. */
    public Optional<IngestStatus> status() {
        return running.map(Running::ingestion).map(Ingestion::status);
    }

    /** Why it could not be started; empty when it could. */
    public Optional<Throwable> failure() {
        return failure;
    }
}
