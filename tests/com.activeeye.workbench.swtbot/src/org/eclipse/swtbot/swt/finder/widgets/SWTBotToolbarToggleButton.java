package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a toggle button of a tool bar. */
public class SWTBotToolbarToggleButton extends SWTBotToolbarButton {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotToolbarToggleButton(ToolItem w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotToolbarToggleButton(ToolItem w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    @Override
    public SWTBotToolbarToggleButton click() {
        return toggle();
    }

    /**
     * Turns the button over.
     *
     * @return this
     */
    public SWTBotToolbarToggleButton toggle() {
        press(() -> widget.setSelection(!widget.getSelection()));
        return this;
    }

    /** Turns the button on, unless it is on. */
    public void select() {
        if (!isChecked()) {
            toggle();
        }
    }

    /** Turns the button off, unless it is off. */
    public void deselect() {
        if (isChecked()) {
            toggle();
        }
    }

    /**
     * Tells whether the button is on.
     *
     * @return whether it is
     */
    public boolean isChecked() {
        return Ui.get(display, widget::getSelection);
    }
}
