package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * A Job that hands over one result, or one failure, exactly once.
 *
 * <p>Cancelling hands over the cancellation at once, even while the work still hangs in a call that does not answer;
 * what the work gives later is dropped.
 *
 * @param <T> what the work gives
 */
final class BackgroundJob<T> extends Job {
    private final Work<T> work;
    private final AtomicReference<Outcome<T>> outcome;

    BackgroundJob(String title, Work<T> work, Outcome<T> outcome) {
        super(title);
        this.work = work;
        this.outcome = new AtomicReference<>(outcome);
    }

    /** Who is told of the result, and who of a failure; one of them is called, on the thread that ended the work. */
    record Outcome<T>(Consumer<T> done, Consumer<Throwable> failed) {
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            T result = work.run(new MonitorProgress(monitor));
            take(to -> to.done().accept(result));
        } catch (Exception | LinkageError e) {
            take(to -> to.failed().accept(e));
        } finally {
            // An interrupt that came too late for this work must not reach whatever this thread runs next.
            Thread.interrupted();
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        take(to -> to.failed().accept(new WorkbenchException(FaultKind.CANCELLED, "Cancelled.", "")));
        Thread thread = getThread();
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Takes what is still to come out of this job off the hands of the one who asked for it. */
    void forget() {
        outcome.set(null);
        cancel();
    }

    private void take(Consumer<Outcome<T>> hand) {
        Outcome<T> to = outcome.getAndSet(null);
        if (to != null) {
            hand.accept(to);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Background.FAMILY;
    }
}
