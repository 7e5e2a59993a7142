package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that reads a label. */
public class SWTBotLabel extends AbstractSWTBotControl<Label> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotLabel(Label w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotLabel(Label w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Reads the alignment.
     *
     * @return SWT's LEFT, RIGHT or CENTER
     */
    public int alignment() {
        return Ui.get(display, widget::getAlignment);
    }

    /**
     * Reads the image.
     *
     * @return the image, or {@code null}
     */
    public Image image() {
        return Ui.get(display, widget::getImage);
    }
}
