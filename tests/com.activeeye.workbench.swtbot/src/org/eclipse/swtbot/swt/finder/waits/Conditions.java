package org.eclipse.swtbot.swt.finder.waits;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.eclipse.swtbot.swt.finder.widgets.AbstractSWTBot;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotMenu;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotRootMenu;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;
import org.hamcrest.Matcher;

import com.activeeye.workbench.swtbot.internal.Menus;
import com.activeeye.workbench.swtbot.internal.Ui;

/** The conditions that a bot can wait for. */
public abstract class Conditions {

    /**
     * Holds when a table has a number of rows.
     *
     * @param table    the table
     * @param rowCount the number
     * @return the condition
     */
    public static ICondition tableHasRows(SWTBotTable table, int rowCount) {
        return Simple.condition(() -> "Timed out waiting for " + table + " to contain " + rowCount + " rows; it has "
                + table.rowCount(), () -> table.rowCount() == rowCount);
    }

    /**
     * Holds when a tree has a number of rows at its root.
     *
     * @param tree     the tree
     * @param rowCount the number
     * @return the condition
     */
    public static ICondition treeHasRows(SWTBotTree tree, int rowCount) {
        return Simple.condition(() -> "Timed out waiting for " + tree + " to contain " + rowCount + " rows; it has "
                + tree.rowCount(), () -> tree.rowCount() == rowCount);
    }

    /**
     * Holds when a tree item has a child with a text.
     *
     * @param treeItem the item
     * @param text     the child's text
     * @return the condition
     */
    public static ICondition treeItemHasNode(SWTBotTreeItem treeItem, String text) {
        return Simple.condition(() -> "Tree item " + treeItem + " has no node with text " + text,
                () -> treeItem.getNodes().contains(text));
    }

    /**
     * Holds when a shell is closed or hidden.
     *
     * @param shell the shell
     * @return the condition
     */
    public static ICondition shellCloses(SWTBotShell shell) {
        return Simple.condition(() -> "The shell " + shell + " did not close.", () -> !shell.isOpen());
    }

    /**
     * Holds when a shell is visible and has the focus.
     *
     * @param shellText the shell's title
     * @return the condition
     */
    public static ICondition shellIsActive(String shellText) {
        return Simple.condition(() -> "The shell '" + shellText + "' did not activate", () -> {
            Shell active = Ui.get(SWTUtils.display(), () -> SWTUtils.display().getActiveShell());
            return active != null && Ui.get(active.getDisplay(),
                    () -> active.isVisible() && active.getText().equals(shellText));
        });
    }

    /**
     * Holds when a widget is enabled.
     *
     * @param widget the widget
     * @return the condition
     */
    public static ICondition widgetIsEnabled(AbstractSWTBot<? extends Widget> widget) {
        return Simple.condition(() -> "The widget " + widget + " was not enabled.", widget::isEnabled);
    }

    /**
     * Holds when a widget is found where the waiting bot looks.
     *
     * @param matcher what it has to match
     * @return the condition
     */
    public static <T extends Widget> WaitForObjectCondition<T> waitForWidget(Matcher<T> matcher) {
        return Simple.found(matcher, "Could not find widget matching: ", bot -> bot.getFinder().findControls(matcher));
    }

    /**
     * Holds when a widget is found.
     *
     * @param matcher what it has to match
     * @param parent  where to look
     * @return the condition
     */
    public static <T extends Widget> WaitForObjectCondition<T> waitForWidget(Matcher<T> matcher, Widget parent) {
        return Simple.found(matcher, "Could not find widget matching: ",
                bot -> bot.getFinder().findControls(parent, matcher, true));
    }

    /**
     * Holds when a shell is found.
     *
     * @param matcher what it has to match
     * @return the condition
     */
    public static WaitForObjectCondition<Shell> waitForShell(Matcher<Shell> matcher) {
        return Simple.found(matcher, "Could not find shell matching: ",
                bot -> Arrays.stream(bot.getFinder().getShells()).filter(matcher::matches).toList());
    }

    /**
     * Holds when a shell is found.
     *
     * @param matcher what it has to match
     * @param parent  the shell that it belongs to, or {@code null} for any
     * @return the condition
     */
    public static WaitForObjectCondition<Shell> waitForShell(Matcher<Shell> matcher, Shell parent) {
        if (parent == null) {
            return waitForShell(matcher);
        }
        return Simple.found(matcher, "Could not find shell matching: ",
                bot -> Arrays.stream(Ui.get(parent.getDisplay(), parent::getShells)).filter(matcher::matches).toList());
    }

    /**
     * Holds when a shell has a menu bar.
     *
     * @param shell the shell
     * @return the condition
     */
    public static WaitForObjectCondition<Menu> waitForMenuBar(SWTBotShell shell) {
        return Simple.found(WidgetMatcherFactory.widgetOfType(Menu.class),
                "Could not find a menu bar in " + shell + ": ",
                bot -> Ui.get(shell.display, () -> present(shell.widget.getMenuBar())));
    }

    /**
     * Holds when a control has a context menu; fills the menu as if it were to be shown.
     *
     * @param control the control
     * @return the condition
     */
    public static WaitForObjectCondition<Menu> waitForPopupMenu(Control control) {
        return Simple.found(WidgetMatcherFactory.widgetOfType(Menu.class), "Could not find a context menu: ",
                bot -> Ui.get(control.getDisplay(), () -> {
                    List<Menu> menu = present(control.getMenu());
                    menu.forEach(each -> each.notifyListeners(SWT.Show, null));
                    return menu;
                }));
    }

    /**
     * Holds when a menu has an item.
     *
     * @param menu      the menu
     * @param matcher   what the item has to match
     * @param recursive whether to look into its submenus
     * @param index     which of several, from 0
     * @return the condition, which finds this one item
     */
    public static WaitForObjectCondition<MenuItem> waitForMenuItem(SWTBotRootMenu menu, Matcher<MenuItem> matcher,
            boolean recursive, int index) {
        return Simple.found(matcher, "Could not find menu item matching: ",
                bot -> Ui.get(menu.display, () -> Menus.items(menu.widget, matcher, recursive, index)));
    }

    /**
     * Holds when the submenu of a menu item has an item.
     *
     * @param menu      the menu item
     * @param matcher   what the item has to match
     * @param recursive whether to look into further submenus
     * @param index     which of several, from 0
     * @return the condition, which finds this one item
     */
    public static WaitForObjectCondition<MenuItem> waitForMenuItem(SWTBotMenu menu, Matcher<MenuItem> matcher,
            boolean recursive, int index) {
        return Simple.found(matcher, "Could not find menu item matching: ", bot -> Ui.get(menu.display,
                () -> Menus.items(Menus.shown(menu.widget.getMenu()), matcher, recursive, index)));
    }

    private static List<Menu> present(Menu menu) {
        return menu == null || menu.isDisposed() ? List.of() : List.of(menu);
    }
}
