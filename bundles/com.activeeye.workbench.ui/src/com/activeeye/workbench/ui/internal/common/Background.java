package com.activeeye.workbench.ui.internal.common;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * The background work of one control: at most one piece at a time, a newer one in place of the one before.
 *
 * <p>Results come on the UI thread, and never after the control is disposed or a newer piece of work was begun.
 */
public final class Background {
    /** The job family of all background work of the windows, for tests to join. */
    public static final Object FAMILY = new Object();

    private final Control owner;
    private final boolean quiet;
    private BackgroundJob<?> current;
    private long generation;

    /**
     * For one control.
     *
     * @param owner whose disposal ends the work
     */
    public Background(Control owner) {
        this(owner, false);
    }

    /** For small things that need not be seen in the Progress view. */
    public static Background quiet(Control owner) {
        return new Background(owner, true);
    }

    private Background(Control owner, boolean quiet) {
        this.owner = owner;
        this.quiet = quiet;
        owner.addDisposeListener(event -> cancel());
    }

    /**
     * Begins work in place of what was under way. On the UI thread.
     *
     * @param title what the Progress view calls it
     * @param work what is done off the UI thread
     * @param done is given the result, on the UI thread
     * @param failed is given the failure, on the UI thread
     * @param <T> what the work gives
     */
    public <T> void load(String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        cancel();
        long mine = ++generation;
        Display display = owner.getDisplay();
        BackgroundJob<T> job = new BackgroundJob<>(title, work, new BackgroundJob.Outcome<>(
                result -> onUi(display, mine, () -> done.accept(result)),
                failure -> onUi(display, mine, () -> failed.accept(failure))));
        current = job;
        job.setSystem(quiet);
        job.schedule();
    }

    /** Ends what is under way; nothing of it is handed over any more. */
    public void cancel() {
        generation++;
        if (current != null) {
            current.forget();
            current = null;
        }
    }

    private void onUi(Display display, long mine, Runnable hand) {
        post(display, () -> {
            if (mine == generation && !owner.isDisposed()) {
                hand.run();
            }
        });
    }

    /**
     * Does work that belongs to no control.
     *
     * @param title what the Progress view calls it
     * @param work what is done off the UI thread
     * @param done is given the result, on the UI thread
     * @param failed is given the failure, on the UI thread
     * @param <T> what the work gives
     */
    public static <T> void run(String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        Display display = Display.getDefault();
        new BackgroundJob<>(title, work, new BackgroundJob.Outcome<>(
                result -> post(display, () -> done.accept(result)),
                failure -> post(display, () -> failed.accept(failure)))).schedule();
    }

    /** Runs something on the UI thread soon, or never when the display is gone. */
    public static void post(Display display, Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!display.isDisposed()) {
                    task.run();
                }
            });
        }
    }
}
