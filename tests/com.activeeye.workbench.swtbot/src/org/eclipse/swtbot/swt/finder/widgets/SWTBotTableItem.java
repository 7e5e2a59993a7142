package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a row of a table. */
public class SWTBotTableItem extends AbstractSWTBot<TableItem> {

    private final Table table;

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotTableItem(TableItem w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotTableItem(TableItem w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
        table = Ui.get(display, w::getParent);
    }

    /**
     * Selects the row alone.
     *
     * @return this
     */
    public SWTBotTableItem select() {
        return clickAt(getBounds());
    }

    /**
     * Reads a cell.
     *
     * @param index the column, from 0
     * @return its text
     */
    public String getText(int index) {
        return Ui.get(display, () -> widget.getText(index));
    }

    /**
     * Clicks the item.
     *
     * @return this
     */
    public SWTBotTableItem click() {
        return clickAt(getBounds());
    }

    /**
     * Clicks a cell of the item.
     *
     * @param column the column, from 0
     * @return this
     */
    public SWTBotTableItem click(int column) {
        return clickAt(Ui.get(display, () -> widget.getBounds(column)));
    }

    /**
     * Double clicks the item.
     *
     * @return this
     */
    public SWTBotTableItem doubleClick() {
        return doubleClickAt(getBounds());
    }

    /**
     * Double clicks a cell of the item.
     *
     * @param column the column, from 0
     * @return this
     */
    public SWTBotTableItem doubleClick(int column) {
        return doubleClickAt(Ui.get(display, () -> widget.getBounds(column)));
    }

    /** Ticks the item. */
    public void check() {
        setChecked(true);
    }

    /** Unticks the item. */
    public void uncheck() {
        setChecked(false);
    }

    /** Turns the item's tick over. */
    public void toggleCheck() {
        setChecked(!isChecked());
    }

    /**
     * Tells whether the item is ticked.
     *
     * @return whether it is
     */
    public boolean isChecked() {
        requireCheck();
        return Ui.get(display, widget::getChecked);
    }

    /**
     * Tells whether the item is grey.
     *
     * @return whether it is
     */
    public boolean isGrayed() {
        requireCheck();
        return Ui.get(display, widget::getGrayed);
    }

    @Override
    public boolean isEnabled() {
        return Ui.get(display, table::isEnabled);
    }

    @Override
    public void setFocus() {
        new SWTBotTable(table).setFocus();
    }

    @Override
    public Color foregroundColor() {
        return Ui.get(display, () -> widget.getForeground());
    }

    @Override
    public Color backgroundColor() {
        return Ui.get(display, () -> widget.getBackground());
    }

    @Override
    public SWTBotRootMenu contextMenu() throws WidgetNotFoundException {
        select();
        return contextMenu(table);
    }

    @Override
    protected Rectangle getBounds() {
        return Ui.get(display, widget::getBounds);
    }

    @Override
    protected Event createEvent() {
        Event event = super.createEvent();
        event.widget = table;
        event.item = widget;
        return event;
    }

    private SWTBotTableItem clickAt(Rectangle bounds) {
        waitForEnabled();
        setFocus();
        sendClick(middle(bounds), table, () -> table.setSelection(widget), widget);
        return this;
    }

    private SWTBotTableItem doubleClickAt(Rectangle bounds) {
        waitForEnabled();
        setFocus();
        sendDoubleClick(middle(bounds), table, () -> table.setSelection(widget), widget);
        return this;
    }

    private void setChecked(boolean checked) {
        waitForEnabled();
        requireCheck();
        Event event = createEvent();
        event.detail = SWT.CHECK;
        notify(SWT.Selection, event, table, () -> widget.setChecked(checked));
    }

    private void requireCheck() {
        require(hasStyle(table, SWT.CHECK), "The table does not have the style SWT.CHECK");
    }
}
