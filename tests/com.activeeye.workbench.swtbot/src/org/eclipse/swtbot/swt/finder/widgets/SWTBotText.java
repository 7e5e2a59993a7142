package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a text field. */
public class SWTBotText extends AbstractSWTBotControl<Text> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotText(Text w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotText(Text w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Replaces the text.
     *
     * @param text the new text
     * @return this
     * @throws IllegalArgumentException when the field is read-only
     */
    public SWTBotText setText(String text) {
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
    public SWTBotText typeText(String text) {
        return typeText(text, SWTBotPreferences.TYPE_INTERVAL);
    }

    /**
     * Types a text at the caret, key by key.
     *
     * @param text     the text
     * @param interval the pause after each character, in milliseconds
     * @return this
     */
    public SWTBotText typeText(String text, int interval) {
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
    public SWTBotText selectAll() {
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

    private void requireWritable() {
        require(!isReadOnly(), "TextBox is read-only: " + this);
    }
}
