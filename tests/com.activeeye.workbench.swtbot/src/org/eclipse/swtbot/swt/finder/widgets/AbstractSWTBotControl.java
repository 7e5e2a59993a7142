package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a control. */
public class AbstractSWTBotControl<T extends Control> extends AbstractSWTBot<T> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public AbstractSWTBotControl(T w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public AbstractSWTBotControl(T w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    @Override
    protected Rectangle getBounds() {
        return Ui.get(display, () -> new Rectangle(0, 0, widget.getSize().x, widget.getSize().y));
    }

    /**
     * Clicks the middle of the control.
     *
     * @param change what the click changes
     */
    void clickMiddle(Runnable change) {
        waitForEnabled();
        sendClick(middle(getBounds()), widget, change, null);
    }
}
