package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

/** A bot that works a push button. */
public class SWTBotButton extends AbstractSWTBotControl<Button> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotButton(Button w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotButton(Button w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Presses the button.
     *
     * @return this
     */
    public SWTBotButton click() {
        clickMiddle(() -> { });
        return this;
    }
}
