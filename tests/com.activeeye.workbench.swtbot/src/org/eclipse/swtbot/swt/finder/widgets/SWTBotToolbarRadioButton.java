package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a radio button of a tool bar. */
public class SWTBotToolbarRadioButton extends SWTBotToolbarButton {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotToolbarRadioButton(ToolItem w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotToolbarRadioButton(ToolItem w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    @Override
    public SWTBotToolbarRadioButton click() {
        if (!isSelected()) {
            press(this::selectAlone);
        }
        return this;
    }

    /**
     * Tells whether the button is chosen.
     *
     * @return whether it is
     */
    public boolean isSelected() {
        return Ui.get(display, widget::getSelection);
    }

    private void selectAlone() {
        for (ToolItem item : widget.getParent().getItems()) {
            if ((item.getStyle() & SWT.RADIO) != 0) {
                item.setSelection(item == widget);
            }
        }
    }
}
