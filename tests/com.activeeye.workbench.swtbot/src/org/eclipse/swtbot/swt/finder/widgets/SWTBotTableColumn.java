package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works the header of a column. */
public class SWTBotTableColumn extends AbstractSWTBot<TableColumn> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotTableColumn(TableColumn w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotTableColumn(TableColumn w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Clicks the header.
     *
     * @return this
     */
    public SWTBotTableColumn click() {
        waitForEnabled();
        notify(SWT.Selection);
        return this;
    }

    @Override
    public boolean isEnabled() {
        return Ui.get(display, () -> widget.getParent().isEnabled());
    }
}
