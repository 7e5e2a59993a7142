package org.eclipse.swtbot.swt.finder.finders;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swtbot.swt.finder.results.ArrayResult;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.results.VoidResult;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;

/** Runs work on the UI thread, where alone widgets may be touched. */
public abstract class UIThreadRunnable {

    private UIThreadRunnable() {
    }

    /**
     * Does the work on the UI thread and waits for it.
     *
     * @param toExecute the work
     * @return its answer
     */
    public static <T> T syncExec(Result<T> toExecute) {
        return syncExec(SWTUtils.display(), toExecute);
    }

    /**
     * Does the work on the display's thread and waits for it.
     *
     * @param display   the display
     * @param toExecute the work
     * @return its answer
     * @throws IllegalStateException when the display is disposed
     */
    public static <T> T syncExec(Display display, Result<T> toExecute) {
        List<T> answer = new ArrayList<>(1);
        syncRun(display, () -> answer.add(toExecute.run()));
        if (answer.isEmpty()) {
            throw new IllegalStateException("The display is disposed, so nothing can be asked of its widgets.");
        }
        return answer.get(0);
    }

    /**
     * Does the work on the UI thread and waits for it.
     *
     * @param toExecute the work
     * @return its answer
     */
    public static <T> T[] syncExec(ArrayResult<T> toExecute) {
        return syncExec(SWTUtils.display(), toExecute);
    }

    /**
     * Does the work on the display's thread and waits for it.
     *
     * @param display   the display
     * @param toExecute the work
     * @return its answer
     */
    public static <T> T[] syncExec(Display display, ArrayResult<T> toExecute) {
        Result<T[]> asResult = toExecute::run;
        return syncExec(display, asResult);
    }

    /**
     * Does the work on the UI thread and waits for it.
     *
     * @param toExecute the work
     */
    public static void syncExec(VoidResult toExecute) {
        syncExec(SWTUtils.display(), toExecute);
    }

    /**
     * Does the work on the display's thread and waits for it.
     *
     * @param display   the display; when it is disposed, nothing is done
     * @param toExecute the work
     */
    public static void syncExec(Display display, VoidResult toExecute) {
        syncRun(display, toExecute::run);
    }

    /**
     * Does the work on the UI thread without waiting for it; on the UI thread itself, at once.
     *
     * @param toExecute the work
     */
    public static void asyncExec(VoidResult toExecute) {
        asyncExec(SWTUtils.display(), toExecute);
    }

    /**
     * Does the work on the display's thread without waiting for it; on that thread itself, at once.
     *
     * @param display   the display; when it is disposed, nothing is done
     * @param toExecute the work
     */
    public static void asyncExec(Display display, VoidResult toExecute) {
        if (display.isDisposed()) {
            return;
        }
        if (SWTUtils.isUIThread(display)) {
            toExecute.run();
        } else {
            display.asyncExec(toExecute::run);
        }
    }

    private static void syncRun(Display display, Runnable work) {
        if (!display.isDisposed()) {
            display.syncExec(work);
        }
    }
}
