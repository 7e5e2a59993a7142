package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.ingest.Round;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.MonitorProgress;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Does one round of polling after the other for one workbench, with the pauses that ingestion asks for. */
final class PollingJob extends Job {
    private static final long PAUSE_AFTER_SURPRISE_MILLIS = 30_000;

    private final Workbench workbench;
    private final Runnable listener;
    private volatile boolean ended;
    private volatile IngestStatus status;

    PollingJob(Workbench workbench, Runnable listener) {
        super(Texts.beside(PollingJob.class).get("polling.title"));
        this.workbench = workbench;
        this.listener = listener;
        setSystem(true);
        setPriority(LONG);
    }

    boolean isFor(Workbench other) {
        return workbench == other;
    }

    Optional<IngestStatus> status() {
        return Optional.ofNullable(status);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        long pause = PAUSE_AFTER_SURPRISE_MILLIS;
        try {
            Round round = workbench.ingestion().ingester().round(new MonitorProgress(monitor));
            pause = round.pause().toMillis();
        } catch (RuntimeException e) {
            Problems.log(e);
        }
        status = workbench.ingestion().status();
        listener.run();
        if (!ended) {
            schedule(pause);
        }
        return Status.OK_STATUS;
    }

    void end() {
        ended = true;
        cancel();
    }

    /** Waits for the round that is under way. */
    void await(long millis) {
        try {
            join(millis, new NullProgressMonitor());
        } catch (OperationCanceledException e) {
            Problems.log(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Polling.FAMILY;
    }
}
