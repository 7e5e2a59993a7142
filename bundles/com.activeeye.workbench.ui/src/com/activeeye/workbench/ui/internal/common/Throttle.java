package com.activeeye.workbench.ui.internal.common;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Turns any number of requests from any thread into at most three updates a second of one control. The first one after
 * a while is not kept waiting.
 */
public final class Throttle {
    private static final int INTERVAL_MILLIS = 334;

    private final Control control;
    private final Display display;
    private final Runnable update;
    private final AtomicBoolean pending = new AtomicBoolean();
    private long updated = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(INTERVAL_MILLIS);

    /**
     * For one control. On the UI thread.
     *
     * @param control the control; once it is disposed nothing is updated any more
     * @param update the update, run on the UI thread
     */
    public Throttle(Control control, Runnable update) {
        this.control = control;
        this.display = control.getDisplay();
        this.update = update;
    }

    /** Asks for an update; from any thread. */
    public void request() {
        if (pending.compareAndSet(false, true)) {
            Background.post(display, this::fireWhenDue);
        }
    }

    private void fireWhenDue() {
        long rested = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - updated);
        if (rested >= INTERVAL_MILLIS) {
            fire();
        } else {
            display.timerExec((int) (INTERVAL_MILLIS - rested), this::fire);
        }
    }

    private void fire() {
        pending.set(false);
        updated = System.nanoTime();
        if (!control.isDisposed()) {
            update.run();
        }
    }
}
