package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.time.Duration;

/** The time between two looks at something that AWS works at. */
@FunctionalInterface
public interface Pause {

    /**
     * Lets the time pass.
     *
     * @param progress is asked for cancellation
     * @throws WorkbenchException of kind CANCELLED as soon as it is cancelled
     */
    void untilNext(Progress progress);

    /** A pause of that length, which ends within a fifth of a second after Cancel. */
    static Pause of(Duration length) {
        return progress -> {
            long end = System.nanoTime() + length.toNanos();
            progress.checkCancelled();
            for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
                nap(Math.min(left, Duration.ofMillis(200).toNanos()));
                progress.checkCancelled();
            }
        };
    }

    private static void nap(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, SessionTexts.get("fault.cancelled"), "", e);
        }
    }
}
