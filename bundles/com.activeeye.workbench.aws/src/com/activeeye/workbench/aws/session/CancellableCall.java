package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.DaemonThreads;
import com.activeeye.workbench.core.progress.Progress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A call on a thread of its own, so that the caller can leave it behind as soon as it is not wanted any more. */
final class CancellableCall<T> {
    private static final long POLL_MILLIS = 200;

    private final FutureTask<T> task;
    private final Progress progress;

    CancellableCall(Supplier<T> call, Progress progress) {
        this.task = new FutureTask<>(call::get);
        this.progress = progress;
    }

    T await() {
        progress.checkCancelled();
        DaemonThreads.start("aws-call", task);
        try {
            return poll();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, SessionTexts.get("fault.cancelled"), "", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private T poll() throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                leaveWhenCancelled();
            }
        }
    }

    private void leaveWhenCancelled() {
        if (progress.isCancelled()) {
            task.cancel(true);
            progress.checkCancelled();
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }
}
