package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Arrays;

import org.eclipse.swt.widgets.ExpandBar;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works an expand bar. */
public class SWTBotExpandBar extends AbstractSWTBotControl<ExpandBar> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotExpandBar(ExpandBar w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotExpandBar(ExpandBar w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Opens an item.
     *
     * @param itemText the item's text
     * @return the item
     */
    public SWTBotExpandItem expandItem(String itemText) {
        return item(itemText).expand();
    }

    /**
     * Closes an item.
     *
     * @param itemText the item's text
     * @return the item
     */
    public SWTBotExpandItem collapseItem(String itemText) {
        return item(itemText).collapse();
    }

    /**
     * Counts the items.
     *
     * @return how many there are
     */
    public int itemCount() {
        return Ui.get(display, widget::getItemCount);
    }

    private SWTBotExpandItem item(String text) {
        return new SWTBotExpandItem(Ui.get(display, () -> Arrays.stream(widget.getItems())
                .filter(item -> item.getText().equals(text)).findFirst()
                .orElseThrow(() -> new WidgetNotFoundException("Could not find expand item " + text))));
    }
}
