package com.activeeye.workbench.swtbot.internal;

import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.results.VoidResult;

/**
 * {@link UIThreadRunnable} under names that lambdas can tell apart.
 */
public final class Ui {

    private Ui() {
    }

    /**
     * Asks on the UI thread.
     *
     * @param display  the display
     * @param question the question
     * @return the answer
     */
    public static <T> T get(Display display, Supplier<T> question) {
        Result<T> result = question::get;
        return UIThreadRunnable.syncExec(display, result);
    }

    /**
     * Works on the UI thread and waits for the end.
     *
     * @param display the display
     * @param work    the work
     */
    public static void run(Display display, Runnable work) {
        VoidResult result = work::run;
        UIThreadRunnable.syncExec(display, result);
    }

    /**
     * Starts work on the UI thread and waits until it is done, or until it runs an event loop of its own (as work that
     * opens a dialog does) and thereby lets other work in.
     *
     * @param display the display
     * @param work    the work
     */
    public static void post(Display display, Runnable work) {
        UIThreadRunnable.asyncExec(display, work::run);
        run(display, () -> { });
    }
}
