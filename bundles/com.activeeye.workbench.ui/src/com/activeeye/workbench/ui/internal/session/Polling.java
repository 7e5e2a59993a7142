package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.operations.Workbench;
import java.util.Optional;

/** Polls the pod's queue of the open workbench in a system Job, as long as it is wanted. */
public final class Polling {
    /** The job family of the polling, for tests to join. */
    public static final Object FAMILY = new Object();
    private static final long JOIN_MILLIS = 10_000;

    private final Runnable listener;
    private PollingJob job;

    /**
     * Polling that is not started yet.
     *
     * @param listener is called after every round, on the Job's thread
     */
    Polling(Runnable listener) {
        this.listener = listener;
    }

    /** Polls for a workbench from now on; does nothing when that is so already. */
    synchronized void start(Workbench workbench) {
        if (job == null || !job.isFor(workbench)) {
            stop();
            job = new PollingJob(workbench, listener);
            job.schedule();
        }
    }

    /** Polls no more; what is under way comes to its end soon. */
    synchronized void stop() {
        if (job != null) {
            job.end();
            job = null;
        }
    }

    /** Polls no more, and waits up to ten seconds for what is under way. */
    void end() {
        PollingJob last;
        synchronized (this) {
            last = job;
            stop();
        }
        if (last != null) {
            last.await(JOIN_MILLIS);
        }
    }

    /** Whether it polls. */
    public synchronized boolean isRunning() {
        return job != null;
    }

    /** How ingestion fares; empty while it does not poll or has not begun yet. */
    public synchronized Optional<IngestStatus> status() {
        return job == null ? Optional.empty() : job.status();
    }
}
