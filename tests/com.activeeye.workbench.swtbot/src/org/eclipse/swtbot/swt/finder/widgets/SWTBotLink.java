package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a text with links. */
public class SWTBotLink extends AbstractSWTBotControl<Link> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotLink(Link w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotLink(Link w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Follows the only link.
     *
     * @return this
     */
    public SWTBotLink click() {
        return follow(Ui.get(display, widget::getText));
    }

    /**
     * Follows a link.
     *
     * @param hyperlinkText the link's text
     * @return this
     * @throws IllegalArgumentException when there is no such link
     */
    public SWTBotLink click(String hyperlinkText) {
        require(Ui.get(display, widget::getText).contains(">" + hyperlinkText + "</"),
                "Link not found: " + hyperlinkText);
        return follow(hyperlinkText);
    }

    @Override
    public String getText() {
        return super.getText().replaceAll("<[^>]*>", "");
    }

    private SWTBotLink follow(String text) {
        waitForEnabled();
        Event event = createEvent();
        event.text = text;
        notify(SWT.MouseDown);
        notify(SWT.Selection, event);
        notify(SWT.MouseUp);
        return this;
    }
}
