package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a custom combo box. */
public class SWTBotCCombo extends AbstractSWTBotControl<CCombo> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotCCombo(CCombo w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotCCombo(CCombo w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Chooses an item.
     *
     * @param text the item's text
     * @throws IllegalArgumentException when there is no such item
     */
    public void setSelection(String text) {
        waitForEnabled();
        int index = Arrays.asList(items()).indexOf(text);
        require(index >= 0, "Item `" + text + "' not found in " + Arrays.toString(items()));
        choose(index);
    }

    /**
     * Chooses an item.
     *
     * @param index the item, from 0
     * @throws IllegalArgumentException when there is no such item
     */
    public void setSelection(int index) {
        waitForEnabled();
        require(index >= 0 && index < itemCount(), "The index (" + index + ") is not within the " + itemCount()
                + " items");
        choose(index);
    }

    /**
     * Reads the chosen item.
     *
     * @return its text, or {@code null} when none is chosen
     */
    public String selection() {
        return Ui.get(display, () -> widget.getSelectionIndex() < 0 ? null
                : widget.getItem(widget.getSelectionIndex()));
    }

    /**
     * Reads which item is chosen.
     *
     * @return the item, from 0; -1 when none is
     */
    public int selectionIndex() {
        return Ui.get(display, widget::getSelectionIndex);
    }

    /**
     * Replaces the text.
     *
     * @param text the new text
     * @throws IllegalArgumentException when it is read-only
     */
    public void setText(String text) {
        waitForEnabled();
        requireWritable();
        Ui.run(display, () -> widget.setText(text));
    }

    /**
     * Types a text at the caret, key by key.
     *
     * @param text the text
     * @return this
     */
    public SWTBotCCombo typeText(String text) {
        return typeText(text, SWTBotPreferences.TYPE_INTERVAL);
    }

    /**
     * Types a text at the caret, key by key.
     *
     * @param text     the text
     * @param interval the pause after each character, in milliseconds
     * @return this
     */
    public SWTBotCCombo typeText(String text, int interval) {
        waitForEnabled();
        requireWritable();
        setFocus();
        keyboard().typeText(text, interval);
        return this;
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
     * Lists the items.
     *
     * @return their texts
     */
    public String[] items() {
        return Ui.get(display, widget::getItems);
    }

    private void choose(int index) {
        notify(SWT.Selection, createEvent(), widget, () -> widget.select(index));
    }

    private void requireWritable() {
        require(!hasStyle(widget, SWT.READ_ONLY), "The combo is read-only: " + this);
    }
}
