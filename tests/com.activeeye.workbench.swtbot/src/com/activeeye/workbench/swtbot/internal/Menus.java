package com.activeeye.workbench.swtbot.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.hamcrest.Matcher;

/** Searches menus, many of which are filled only when they are about to be shown; all on the UI thread. */
public final class Menus {

    private Menus() {
    }

    /**
     * Fills a menu as if it were opened.
     *
     * @param menu the menu, or {@code null}
     * @return the same
     */
    public static Menu shown(Menu menu) {
        if (menu != null && !menu.isDisposed()) {
            menu.notifyListeners(SWT.Show, null);
        }
        return menu;
    }

    /**
     * Empties a menu as if it were closed; a menu bar stays.
     *
     * @param menu the menu, or {@code null}
     */
    public static void hide(Menu menu) {
        Menu each = menu;
        while (each != null && !each.isDisposed() && (each.getStyle() & SWT.BAR) == 0) {
            Menu above = each.getParentMenu();
            each.setVisible(false);
            each.notifyListeners(SWT.Hide, null);
            each = above;
        }
    }

    /**
     * Finds one item.
     *
     * @param menu      where to look, or {@code null}
     * @param matcher   what the item has to match
     * @param recursive whether to look into submenus
     * @param index     which of several, from 0
     * @return the item alone, or nothing
     */
    public static List<MenuItem> items(Menu menu, Matcher<MenuItem> matcher, boolean recursive, int index) {
        List<MenuItem> found = new ArrayList<>();
        collect(menu, matcher, recursive, found);
        return index < found.size() ? List.of(found.get(index)) : List.of();
    }

    /**
     * Lists the texts of a menu.
     *
     * @param menu the menu, or {@code null}
     * @return the texts without mnemonics and accelerators; a separator's text is empty
     */
    public static List<String> texts(Menu menu) {
        return menu == null ? List.of() : Arrays.stream(menu.getItems())
                .map(item -> item.getText().replace("&", "").split("\t", 2)[0]).toList();
    }

    /**
     * Lists the radio items that are on in the same group, which ends at anything that is not a radio item.
     *
     * @param item a radio item
     * @return the others that are on
     */
    public static List<MenuItem> others(MenuItem item) {
        List<MenuItem> others = new ArrayList<>();
        boolean inGroup = false;
        for (MenuItem each : item.getParent().getItems()) {
            if ((each.getStyle() & SWT.RADIO) == 0) {
                if (inGroup) {
                    break;
                }
                others.clear();
            } else if (each == item) {
                inGroup = true;
            } else if (each.getSelection()) {
                others.add(each);
            }
        }
        return others;
    }

    private static void collect(Menu menu, Matcher<MenuItem> matcher, boolean recursive, List<MenuItem> found) {
        if (menu == null || menu.isDisposed()) {
            return;
        }
        for (MenuItem item : menu.getItems()) {
            if (matcher.matches(item)) {
                found.add(item);
            }
            if (recursive && !item.isDisposed()) {
                collect(shown(item.getMenu()), matcher, true, found);
            }
        }
    }
}
