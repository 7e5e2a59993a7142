package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a radio button. */
public class SWTBotRadio extends AbstractSWTBotControl<Button> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotRadio(Button w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotRadio(Button w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Chooses the button and unchooses the others beside it.
     *
     * @return this
     */
    public SWTBotRadio click() {
        waitForEnabled();
        if (!isSelected()) {
            others().forEach(other -> notify(SWT.Selection, other.createEvent(), other.widget,
                    () -> other.widget.setSelection(false)));
            clickMiddle(() -> widget.setSelection(true));
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

    private List<SWTBotRadio> others() {
        return Ui.get(display, () -> Arrays.stream(widget.getParent().getChildren())
                .filter(each -> each != widget && each instanceof Button other && (other.getStyle() & SWT.RADIO) != 0
                        && other.getSelection())
                .map(each -> new SWTBotRadio((Button) each)).toList());
    }
}
