package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.List;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a list. */
public class SWTBotList extends AbstractSWTBotControl<List> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotList(List w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotList(List w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Selects one item alone.
     *
     * @param item the item's text
     */
    public void select(String item) {
        select(new String[] { item });
    }

    /**
     * Selects items alone.
     *
     * @param items the items' texts
     * @throws IllegalArgumentException when there is no such item
     */
    public void select(String... items) {
        int[] indices = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            indices[i] = indexOf(items[i]);
            require(indices[i] >= 0, "Item `" + items[i] + "' not found in list " + Arrays.toString(getItems()));
        }
        select(indices);
    }

    /**
     * Selects one item alone.
     *
     * @param item the item, from 0
     */
    public void select(int item) {
        select(new int[] { item });
    }

    /**
     * Selects items alone.
     *
     * @param indices the items, from 0
     */
    public void select(int... indices) {
        waitForEnabled();
        setFocus();
        require(indices.length < 2 || hasStyle(widget, SWT.MULTI), "List does not support multi selection.");
        clickMiddle(() -> widget.setSelection(indices));
    }

    /** Selects nothing. */
    public void unselect() {
        clickMiddle(() -> widget.deselectAll());
    }

    /**
     * Lists what is selected.
     *
     * @return the items' texts
     */
    public String[] selection() {
        return Ui.get(display, widget::getSelection);
    }

    /**
     * Counts what is selected.
     *
     * @return how many items are
     */
    public int selectionCount() {
        return Ui.get(display, widget::getSelectionCount);
    }

    /**
     * Lists the items.
     *
     * @return their texts
     */
    public String[] getItems() {
        return Ui.get(display, widget::getItems);
    }

    /**
     * Counts the items.
     *
     * @return how many there are
     */
    public int itemCount() {
        return Ui.get(display, widget::getItemCount);
    }

    /**
     * Reads an item.
     *
     * @param index the item, from 0
     * @return its text
     */
    public String itemAt(int index) {
        return Ui.get(display, () -> widget.getItem(index));
    }

    /**
     * Finds an item.
     *
     * @param item its text
     * @return which it is, from 0; -1 for none
     */
    public int indexOf(String item) {
        return Ui.get(display, () -> widget.indexOf(item));
    }
}
