package org.eclipse.swtbot.swt.finder.widgets;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.waits.Conditions;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.hamcrest.Matcher;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Menus;
import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works an item of a menu. */
public class SWTBotMenu extends AbstractSWTBot<MenuItem> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotMenu(MenuItem w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotMenu(MenuItem w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Chooses the item; one with a submenu is left as it is.
     *
     * @return this
     */
    public SWTBotMenu click() {
        if (hasMenu()) {
            return this;
        }
        waitForEnabled();
        log.debug("Clicking on {}", this);
        // the menu closes in the same step as the choice is made, since a closed menu may be emptied at the next
        Ui.post(display, () -> {
            Menus.hide(widget.getParent());
            mark();
            Event event = createEvent();
            event.type = SWT.Selection;
            widget.notifyListeners(SWT.Selection, event);
        });
        return this;
    }

    /**
     * Finds an item of the submenu.
     *
     * @param text the item's text
     * @return the item
     * @throws WidgetNotFoundException when there is none
     */
    public SWTBotMenu menu(String text) throws WidgetNotFoundException {
        return menu(text, false, 0);
    }

    /**
     * Finds an item by the way to it.
     *
     * @param texts the texts from the submenu down to the item
     * @return the item; this one when there are no texts
     * @throws WidgetNotFoundException when one of them is not there
     */
    public SWTBotMenu menu(String... texts) throws WidgetNotFoundException {
        SWTBotMenu item = this;
        for (String text : texts) {
            item = item.menu(text, false, 0);
        }
        return item;
    }

    /**
     * Finds an item of the submenu.
     *
     * @param text      the item's text
     * @param recursive whether to look into further submenus
     * @param index     which of several, from 0
     * @return the item
     * @throws WidgetNotFoundException when there is none
     */
    public SWTBotMenu menu(String text, boolean recursive, int index) throws WidgetNotFoundException {
        return menu(WidgetMatcherFactory.withMnemonic(text), recursive, index);
    }

    /**
     * Finds an item of the submenu.
     *
     * @param matcher   what the item has to match
     * @param recursive whether to look into further submenus
     * @param index     which of several, from 0
     * @return the item
     * @throws WidgetNotFoundException when there is none
     */
    public SWTBotMenu menu(Matcher<MenuItem> matcher, boolean recursive, int index) throws WidgetNotFoundException {
        WaitForObjectCondition<MenuItem> item = Conditions.waitForMenuItem(this, matcher, recursive, index);
        new SWTBot().waitUntilWidgetAppears(item);
        return new SWTBotMenu(item.get(0), matcher);
    }

    /**
     * Finds an item of the submenu by its data.
     *
     * @param key       the key
     * @param value     the value
     * @param recursive whether to look into further submenus
     * @param index     which of several, from 0
     * @return the item
     * @throws WidgetNotFoundException when there is none
     */
    public SWTBotMenu menuWithId(String key, String value, boolean recursive, int index)
            throws WidgetNotFoundException {
        return menu(WidgetMatcherFactory.withId(key, value), recursive, index);
    }

    @Override
    public SWTBotMenu contextMenu(String text) throws WidgetNotFoundException {
        return menu(text);
    }

    /**
     * Closes the menus above the item, except for a menu bar.
     *
     * @return this
     */
    public SWTBotMenu hide() {
        Ui.run(display, () -> Menus.hide(widget.getParent()));
        return this;
    }

    /**
     * Tells whether the item has a submenu.
     *
     * @return whether it has
     */
    public boolean hasMenu() {
        return Ui.get(display, () -> widget.getMenu() != null);
    }

    /**
     * Tells whether the item is on.
     *
     * @return whether it is
     */
    public boolean isChecked() {
        return Ui.get(display, widget::getSelection);
    }

    /**
     * Lists the items of the submenu.
     *
     * @return their texts without mnemonics and accelerators; a separator's is empty
     */
    public List<String> menuItems() {
        return Ui.get(display, () -> Menus.texts(widget.getMenu()));
    }

    private void mark() {
        if ((widget.getStyle() & SWT.CHECK) != 0) {
            widget.setSelection(!widget.getSelection());
        } else if ((widget.getStyle() & SWT.RADIO) != 0) {
            Menus.others(widget).forEach(other -> {
                other.setSelection(false);
                other.notifyListeners(SWT.Selection, null);
            });
            widget.setSelection(true);
        }
    }
}
