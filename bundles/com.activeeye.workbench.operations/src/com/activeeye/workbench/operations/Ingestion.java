package com.activeeye.workbench.operations;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.ingest.AwsIngest;
import com.activeeye.workbench.ingest.Drained;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.ingest.Ingester;
import com.activeeye.workbench.ingest.PollingJob;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Ingestion of one workbench: started and stopped in the background, or run until the queue is empty.
 *
 * <p>All methods may be called from any thread.
 */
public final class Ingestion implements AutoCloseable {
    /** How long the message in hand may take to end or go back on the queue when ingestion is stopped. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private final Ingester ingester;
    private PollingJob job;

    Ingestion(Workbench workbench) {
        this.ingester = new Ingester(AwsIngest.setup(workbench.sessions(), workbench.catalog(), workbench.events(),
                workbench.workspace().clock()));
    }

    /** What does the work, and keeps what could not be ingested. */
    public Ingester ingester() {
        return ingester;
    }

    /** How ingestion fares now. */
    public IngestStatus status() {
        return ingester.status();
    }

    /**
     * Calls a listener with each new status.
     *
     * @param listener what to call, quickly
     * @return ends the calls when run
     */
    public Runnable onStatus(Consumer<IngestStatus> listener) {
        return ingester.onStatus(listener);
    }

    /** Polls in the background from now on; does nothing when it does so already. */
    public synchronized void start() {
        if (job == null) {
            job = new PollingJob(ingester);
            job.schedule();
        }
    }

    /** Whether it polls in the background. */
    public synchronized boolean isRunning() {
        return job != null;
    }

    /**
     * Stops polling in the background; what is in hand ends or goes back on the queue.
     *
     * @return whether that came to its end within {@link #GRACE}
     */
    public synchronized boolean stop() {
        if (job == null) {
            return true;
        }
        boolean ended = job.stopAndJoin(GRACE);
        job = null;
        return ended;
    }

    /**
     * Works until the queue is empty.
     *
     * @param progress is told what is done, and asked whether to go on
     * @return what was done
     * @throws com.activeeye.workbench.core.fault.WorkbenchException as {@link Ingester#drain} does
     */
    public Drained drain(Progress progress) {
        return ingester.drain(progress);
    }

    @Override
    public void close() {
        stop();
        ingester.close();
    }
}
