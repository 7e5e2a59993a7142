package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a toggle button. */
public class SWTBotToggleButton extends AbstractSWTBotControl<Button> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotToggleButton(Button w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotToggleButton(Button w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Clicks, which turns it over.
     *
     * @return this
     */
    public SWTBotToggleButton click() {
        clickMiddle(() -> widget.setSelection(!widget.getSelection()));
        return this;
    }

    /** Turns it on, unless it is on. */
    public void press() {
        waitForEnabled();
        if (!isPressed()) {
            click();
        }
    }

    /**
     * Tells whether it is on.
     *
     * @return whether it is
     */
    public boolean isPressed() {
        return Ui.get(display, widget::getSelection);
    }
}
