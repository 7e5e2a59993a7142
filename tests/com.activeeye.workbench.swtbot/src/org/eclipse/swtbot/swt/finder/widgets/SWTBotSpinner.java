package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a spinner. */
public class SWTBotSpinner extends AbstractSWTBotControl<Spinner> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotSpinner(Spinner w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotSpinner(Spinner w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Sets the number.
     *
     * @param value the number
     */
    public void setSelection(int value) {
        waitForEnabled();
        notify(SWT.Selection, createEvent(), widget, () -> widget.setSelection(value));
    }

    /**
     * Reads the number.
     *
     * @return the number
     */
    public int getSelection() {
        return Ui.get(display, widget::getSelection);
    }

    /**
     * Reads the greatest number that can be set.
     *
     * @return the number
     */
    public int getMaximum() {
        return Ui.get(display, widget::getMaximum);
    }

    /**
     * Reads the least number that can be set.
     *
     * @return the number
     */
    public int getMinimum() {
        return Ui.get(display, widget::getMinimum);
    }
}
