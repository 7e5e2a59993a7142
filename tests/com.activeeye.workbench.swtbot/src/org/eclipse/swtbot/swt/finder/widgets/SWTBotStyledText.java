package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a styled text. */
public class SWTBotStyledText extends AbstractSWTBotControl<StyledText> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotStyledText(StyledText w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotStyledText(StyledText w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Replaces the text.
     *
     * @param text the new text
     * @return this
     * @throws IllegalArgumentException when the field is read-only
     */
    public SWTBotStyledText setText(String text) {
        waitForEnabled();
        requireWritable();
        Ui.run(display, () -> widget.setText(text));
        return this;
    }

    /**
     * Types a text at the caret, key by key.
     *
     * @param text the text
     * @return this
     */
    public SWTBotStyledText typeText(String text) {
        return typeText(text, SWTBotPreferences.TYPE_INTERVAL);
    }

    /**
     * Types a text at the caret, key by key.
     *
     * @param text     the text
     * @param interval the pause after each character, in milliseconds
     * @return this
     */
    public SWTBotStyledText typeText(String text, int interval) {
        waitForEnabled();
        requireWritable();
        setFocus();
        keyboard().typeText(text, interval);
        return this;
    }

    /**
     * Selects the whole text.
     *
     * @return this
     */
    public SWTBotStyledText selectAll() {
        Ui.run(display, () -> widget.selectAll());
        return this;
    }

    /**
     * Tells whether the text can be changed.
     *
     * @return whether it cannot
     */
    public boolean isReadOnly() {
        return hasStyle(widget, SWT.READ_ONLY);
    }

    /**
     * Puts text in at the caret.
     *
     * @param text the text
     */
    public void insertText(String text) {
        waitForEnabled();
        requireWritable();
        Ui.run(display, () -> widget.insert(text));
    }

    /**
     * Lists the lines.
     *
     * @return the lines without their ends
     */
    public List<String> getLines() {
        return Arrays.asList(getText().split("\\R", -1));
    }

    /**
     * Counts the lines.
     *
     * @return how many there are
     */
    public int getLineCount() {
        return Ui.get(display, widget::getLineCount);
    }

    /**
     * Reads what is selected.
     *
     * @return the selected text
     */
    public String getSelection() {
        return Ui.get(display, widget::getSelectionText);
    }

    /**
     * Selects a part of a line.
     *
     * @param line   the line, from 0
     * @param column the first character, from 0
     * @param length how many characters
     */
    public void selectRange(int line, int column, int length) {
        waitForEnabled();
        Ui.run(display, () -> {
            int from = widget.getOffsetAtLine(line) + column;
            widget.setSelection(from, from + length);
        });
        notify(SWT.Selection);
    }

    private void requireWritable() {
        require(!isReadOnly(), "TextBox is read-only: " + this);
    }
}
