package org.eclipse.swtbot.swt.finder.widgets;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a window. */
public class SWTBotShell extends AbstractSWTBotControl<Shell> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotShell(Shell w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotShell(Shell w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Activates the window.
     *
     * @return this
     * @throws TimeoutException when it does not come to the front
     */
    public SWTBotShell activate() throws TimeoutException {
        waitFor("get activated", () -> {
            Ui.run(display, () -> {
                widget.forceActive();
                widget.forceFocus();
            });
            return isActive();
        });
        notify(SWT.Activate);
        return this;
    }

    /**
     * Closes the window.
     *
     * @throws TimeoutException when it stays open
     */
    public void close() throws TimeoutException {
        notify(SWT.Close);
        Ui.post(display, () -> {
            if (!widget.isDisposed()) {
                widget.close();
            }
        });
        waitFor("close", () -> !isOpen());
    }

    /**
     * Tells whether the window is open.
     *
     * @return whether it is visible
     */
    public boolean isOpen() {
        return !widget.isDisposed() && Ui.get(display, () -> !widget.isDisposed() && widget.isVisible());
    }

    /**
     * Tells whether the window is the active one.
     *
     * @return whether it is
     */
    @Override
    public boolean isActive() {
        return Ui.get(display, () -> display.getActiveShell() == widget);
    }

    /**
     * Gives a bot for what is in the window.
     *
     * @return the bot
     */
    public SWTBot bot() {
        return new SWTBot(widget);
    }

    /**
     * Gives the window's menu bar.
     *
     * @return the menu bar
     */
    public SWTBotRootMenu menu() {
        return bot().menu(this);
    }

    private void waitFor(String what, BooleanSupplier test) {
        new SWTBot().waitUntil(new DefaultCondition() {

            @Override
            public boolean test() {
                return test.getAsBoolean();
            }

            @Override
            public String getFailureMessage() {
                return "Timed out waiting for " + SWTBotShell.this + " to " + what;
            }
        });
    }
}
