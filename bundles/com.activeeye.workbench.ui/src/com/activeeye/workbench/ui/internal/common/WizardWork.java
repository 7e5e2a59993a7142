package com.activeeye.workbench.ui.internal.common;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.operation.IRunnableContext;

/** Runs work with the progress bar and the Cancel button of a wizard or dialog, which answers within a second. */
public final class WizardWork {
    private static final long LOOK_MILLIS = 100;

    private WizardWork() {
    }

    /**
     * Runs work and waits for it, while the window goes on painting. On the UI thread.
     *
     * @param context the wizard's container
     * @param title what is done
     * @param work what is done off the UI thread
     * @param <T> what the work gives
     * @return the result
     * @throws Exception what the work threw; a WorkbenchException of kind CANCELLED when the user cancelled
     */
    public static <T> T run(IRunnableContext context, String title, Work<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            context.run(true, true, monitor -> {
                monitor.beginTask(title, IProgressMonitor.UNKNOWN);
                BackgroundJob<T> job = new BackgroundJob<>(title,
                        progress -> work.run(new MonitorProgress(monitor)),
                        new BackgroundJob.Outcome<>(result::complete, result::completeExceptionally));
                job.setSystem(true);
                job.schedule();
                await(result, monitor, job);
            });
            return result.get();
        } catch (ExecutionException | InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static void await(CompletableFuture<?> result, IProgressMonitor monitor, BackgroundJob<?> job)
            throws InterruptedException {
        while (!result.isDone()) {
            try {
                result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (monitor.isCanceled()) {
                    job.cancel();
                }
            } catch (ExecutionException told) {
                return;
            }
        }
    }
}
