package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that reads a custom label. */
public class SWTBotCLabel extends AbstractSWTBotControl<CLabel> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotCLabel(CLabel w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotCLabel(CLabel w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
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
