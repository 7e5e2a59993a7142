package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a custom tab. */
public class SWTBotCTabItem extends AbstractSWTBot<CTabItem> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotCTabItem(CTabItem w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotCTabItem(CTabItem w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Brings the tab to the front.
     *
     * @return this
     */
    public SWTBotCTabItem activate() {
        waitForEnabled();
        Event event = createEvent();
        event.item = widget;
        notify(SWT.Selection, event, Ui.get(display, widget::getParent),
                () -> widget.getParent().setSelection(widget));
        return this;
    }

    /**
     * Tells whether the tab is at the front.
     *
     * @return whether it is
     */
    @Override
    public boolean isActive() {
        return Ui.get(display, () -> widget.getParent().getSelection() == widget);
    }

    @Override
    public boolean isEnabled() {
        return Ui.get(display, () -> widget.getParent().isEnabled());
    }
}
