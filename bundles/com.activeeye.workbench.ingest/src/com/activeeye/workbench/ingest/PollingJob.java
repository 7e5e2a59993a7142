package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import java.time.Duration;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ingests in the background: a system job that runs one round after the other, and waits longer after each fault.
 *
 * <p>It is started by {@link #schedule()}.
 */
public final class PollingJob extends Job {
    /** The family of all polling jobs, to be joined by those who wait for them. */
    public static final Object FAMILY = PollingJob.class;

    private static final Logger LOG = LoggerFactory.getLogger(PollingJob.class);
    private static final Duration AFTER_SURPRISE = Duration.ofSeconds(30);

    private final Ingester ingester;
    private volatile boolean stopped;

    /**
     * A job that is not scheduled yet.
     *
     * @param ingester runs the rounds
     */
    public PollingJob(Ingester ingester) {
        super(Texts.beside(PollingJob.class).get("job.name"));
        this.ingester = ingester;
        setSystem(true);
        setPriority(LONG);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    public boolean shouldSchedule() {
        return !stopped;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Duration pause = AFTER_SURPRISE;
        try {
            pause = ingester.poll(progress(monitor)).pause();
        } catch (WorkbenchException fault) {
            if (fault.kind() == FaultKind.CANCELLED) {
                return Status.CANCEL_STATUS;
            }
            LOG.warn("A round of polling failed: {}", fault.advice());
        } catch (RuntimeException surprise) {
            // The job must not end by it: nobody would start it again, and events would stop without a word.
            LOG.error("A round of polling failed", surprise);
        }
        schedule(pause.toMillis());
        return Status.OK_STATUS;
    }

    private Progress progress(IProgressMonitor monitor) {
        return new Progress() {
            @Override
            public void report(String what) {
                monitor.subTask(what);
            }

            @Override
            public boolean isCancelled() {
                return stopped || monitor.isCanceled();
            }
        };
    }

    /**
     * Stops polling for good and waits for the round in hand; its messages are given back to the queue.
     *
     * @param timeout how long to wait
     * @return whether it has ended
     */
    public boolean stopAndJoin(Duration timeout) {
        stopped = true;
        cancel();
        try {
            boolean ended = join(timeout.toMillis(), new NullProgressMonitor());
            ingester.idle();
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (OperationCanceledException e) {
            return false;
        }
    }
}
