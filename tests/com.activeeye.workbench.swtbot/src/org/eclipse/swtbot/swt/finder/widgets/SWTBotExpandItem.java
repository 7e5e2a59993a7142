package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ExpandItem;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works an item of an expand bar. */
public class SWTBotExpandItem extends AbstractSWTBot<ExpandItem> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotExpandItem(ExpandItem w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotExpandItem(ExpandItem w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Opens the item.
     *
     * @return this
     */
    public SWTBotExpandItem expand() {
        return change(SWT.Expand, true);
    }

    /**
     * Closes the item.
     *
     * @return this
     */
    public SWTBotExpandItem collapse() {
        return change(SWT.Collapse, false);
    }

    /**
     * Tells whether the item is open.
     *
     * @return whether it is
     */
    public boolean isExpanded() {
        return Ui.get(display, widget::getExpanded);
    }

    private SWTBotExpandItem change(int type, boolean open) {
        waitForEnabled();
        if (isExpanded() != open) {
            Event event = createEvent();
            event.item = widget;
            notify(type, event, Ui.get(display, widget::getParent), () -> widget.setExpanded(open));
        }
        return this;
    }
}
