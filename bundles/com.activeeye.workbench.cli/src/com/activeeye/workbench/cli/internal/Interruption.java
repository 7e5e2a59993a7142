package com.activeeye.workbench.cli.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM as a cancellation: the running command ends in order, within ten seconds, before the process does.
 */
final class Interruption {
    private static final int GRACE_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean requested;

    /** An interruption that the end of the process asks for. */
    static Interruption onProcessEnd() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::requestAndWait, "interruption"));
        return interruption;
    }

    /** Asks the command to end. */
    void request() {
        requested = true;
    }

    /** Whether the command is to end. */
    boolean isRequested() {
        return requested;
    }

    /** Says that the command has ended. */
    void done() {
        done.countDown();
    }

    /** Waits until the command is to end, however long that takes. */
    void await(CountDownLatch other) throws InterruptedException {
        while (!requested && !other.await(200, TimeUnit.MILLISECONDS)) {
            // Looks again: the hook cannot count down a latch of somebody else.
        }
    }

    private void requestAndWait() {
        request();
        try {
            done.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
