package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How much of log files may be in memory between parsing and commit, so that many large ones do not fill it. */
final class Budget {
    private static final int KIB = 8 << 10;
    private static final long ASK_EVERY_MILLIS = 200;

    private final Semaphore free = new Semaphore(KIB, true);

    /**
     * Waits until a log file has its share; one that is larger than all there is waits for all.
     *
     * @param bytes its size, compressed
     * @param progress is asked whether to go on waiting
     * @return what it took, to be given back
     */
    int take(long bytes, Progress progress) {
        int weight = (int) Math.min(KIB, (bytes >> 10) + 1);
        try {
            while (!free.tryAcquire(weight, ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, IngestTexts.get("fault.interrupted"), "", e);
        }
        return weight;
    }

    void giveBack(int weight) {
        free.release(weight);
    }
}
