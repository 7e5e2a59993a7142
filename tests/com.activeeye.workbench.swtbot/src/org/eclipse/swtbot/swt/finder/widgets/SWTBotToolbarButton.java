package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a button of a tool bar. */
public abstract class SWTBotToolbarButton extends AbstractSWTBot<ToolItem> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotToolbarButton(ToolItem w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotToolbarButton(ToolItem w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Presses the button.
     *
     * @return this
     */
    public SWTBotToolbarButton click() {
        press(() -> { });
        return this;
    }

    @Override
    protected Rectangle getBounds() {
        return Ui.get(display, widget::getBounds);
    }

    /**
     * Sends what a press sends.
     *
     * @param change what the press changes
     */
    void press(Runnable change) {
        waitForEnabled();
        sendClick(middle(getBounds()), widget, change, null);
    }
}
