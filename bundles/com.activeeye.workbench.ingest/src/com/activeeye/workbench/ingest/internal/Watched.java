package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.progress.DaemonThreads;
import com.activeeye.workbench.core.progress.Progress;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for work that may sit in a read from the network, and leaves it behind when the user cancels. */
final class Watched {
    private static final long ASK_EVERY_MILLIS = 200;

    private Watched() {
    }

    /**
     * Does the work on a thread of its own.
     *
     * @param work the work; what it leaves behind it clears up itself
     * @param progress is asked whether to go on waiting
     * @return what the work returns
     * @throws IOException what the work throws
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind CANCELLED, or what the work throws
     */
    static <T> T call(Callable<T> work, Progress progress) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        DaemonThreads.start("activeeye-download", task);
        while (true) {
            try {
                return task.get(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                progress.checkCancelled();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } catch (ExecutionException e) {
                throw unwrapped(e);
            }
        }
    }

    private static IOException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException io -> io;
            case RuntimeException runtime -> throw runtime;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        };
    }
}
