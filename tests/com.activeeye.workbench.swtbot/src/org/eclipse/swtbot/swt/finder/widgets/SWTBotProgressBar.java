package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that reads a progress bar. */
public class SWTBotProgressBar extends AbstractSWTBotControl<ProgressBar> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotProgressBar(ProgressBar w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotProgressBar(ProgressBar w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Reads how far it is.
     *
     * @return a number between the least and the greatest
     */
    public int getSelection() {
        return Ui.get(display, widget::getSelection);
    }

    /**
     * Reads the greatest number.
     *
     * @return the number
     */
    public int getMaximum() {
        return Ui.get(display, widget::getMaximum);
    }

    /**
     * Reads the least number.
     *
     * @return the number
     */
    public int getMinimum() {
        return Ui.get(display, widget::getMinimum);
    }
}
