package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.ui.internal.common.MonitorProgress;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.Work;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** A trace that somebody has asked for; its results come by the trace itself, also what came before a Cancel. */
final class TraceJob extends Job {
    /** The job family of all traces that somebody has asked for. */
    static final Object FAMILY = new Object();

    private final Optional<UUID> credential;
    private final Work<?> work;
    private final Runnable ended;

    /**
     * A job.
     *
     * @param title what the Progress view calls it
     * @param credential whose trace it is; empty for all
     * @param work the trace
     * @param ended is called when it has ended in whatever way
     */
    TraceJob(String title, Optional<UUID> credential, Work<?> work, Runnable ended) {
        super(title);
        this.credential = credential;
        this.work = work;
        this.ended = ended;
    }

    boolean concerns(UUID id) {
        return credential.isEmpty() || credential.get().equals(id);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            work.run(new MonitorProgress(monitor));
        } catch (Exception | LinkageError e) {
            Problems.log(e);
        } finally {
            // An interrupt that came too late must not reach whatever this thread runs next.
            Thread.interrupted();
            ended.run();
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        Thread thread = getThread();
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
