package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.hamcrest.Matcher;
import org.hamcrest.SelfDescribing;

/** A bot that works a button with a menu of a tool bar. */
public class SWTBotToolbarDropDownButton extends SWTBotToolbarButton {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotToolbarDropDownButton(ToolItem w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotToolbarDropDownButton(ToolItem w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    @Override
    public SWTBotToolbarDropDownButton click() {
        super.click();
        return this;
    }

    /**
     * Opens the button's menu and finds an item in it.
     *
     * @param menuItem the item's text
     * @return the item
     * @throws WidgetNotFoundException when there is none
     */
    public SWTBotMenu menuItem(String menuItem) throws WidgetNotFoundException {
        return menuItem(WidgetMatcherFactory.withMnemonic(menuItem));
    }

    /**
     * Opens the button's menu and finds an item in it.
     *
     * @param matcher what the item has to match
     * @return the item
     * @throws WidgetNotFoundException when there is none
     */
    public SWTBotMenu menuItem(Matcher<MenuItem> matcher) throws WidgetNotFoundException {
        waitForEnabled();
        OpenedMenus opened = new OpenedMenus(display);
        Event arrow = createEvent();
        arrow.detail = SWT.ARROW;
        try {
            notify(SWT.Selection, arrow);
            WaitForObjectCondition<MenuItem> item = opened.waitForItem(matcher);
            new SWTBot().waitUntilWidgetAppears(item);
            return new SWTBotMenu(item.get(0), matcher);
        } finally {
            opened.close();
        }
    }
}
