package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Menu;
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

/** A bot that works a menu bar, a context menu or a view menu. */
public class SWTBotRootMenu extends AbstractSWTBot<Menu> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotRootMenu(Menu w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotRootMenu(Menu w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Finds an item by the way to it.
     *
     * @param texts the texts from this menu down to the item
     * @return the item
     * @throws WidgetNotFoundException when one of them is not there
     */
    public SWTBotMenu menu(String... texts) throws WidgetNotFoundException {
        if (texts == null || texts.length == 0) {
            throw new WidgetNotFoundException("Could not find menu item for empty text path");
        }
        SWTBotMenu first = menu(texts[0], false, 0);
        return first.menu(Arrays.copyOfRange(texts, 1, texts.length));
    }

    /**
     * Finds an item.
     *
     * @param text      the item's text
     * @param recursive whether to look into submenus
     * @param index     which of several, from 0
     * @return the item
     * @throws WidgetNotFoundException when there is none
     */
    public SWTBotMenu menu(String text, boolean recursive, int index) throws WidgetNotFoundException {
        return menu(WidgetMatcherFactory.withMnemonic(text), recursive, index);
    }

    /**
     * Finds an item.
     *
     * @param matcher   what the item has to match
     * @param recursive whether to look into submenus
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
     * Finds an item by its data.
     *
     * @param key       the key
     * @param value     the value
     * @param recursive whether to look into submenus
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
     * Closes the menu, unless it is a menu bar.
     *
     * @return this
     */
    public SWTBotRootMenu hide() {
        Ui.run(display, () -> Menus.hide(widget));
        return this;
    }

    /**
     * Lists the items.
     *
     * @return their texts without mnemonics and accelerators; a separator's is empty
     */
    public List<String> menuItems() {
        return Ui.get(display, () -> Menus.texts(widget));
    }
}
