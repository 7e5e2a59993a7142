package org.eclipse.swtbot.swt.finder.widgets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.hamcrest.Matcher;

import com.activeeye.workbench.swtbot.internal.Menus;
import com.activeeye.workbench.swtbot.internal.Ui;

/** Sees which menus open, since a drop-down button does not say which menu is its own. */
final class OpenedMenus {

    private final Display display;
    private final Set<Menu> menus = new LinkedHashSet<>();
    private final Listener onShow = event -> {
        if (event.widget instanceof Menu menu) {
            menus.add(menu);
        }
    };

    OpenedMenus(Display display) {
        this.display = display;
        Ui.run(display, () -> display.addFilter(SWT.Show, onShow));
    }

    WaitForObjectCondition<MenuItem> waitForItem(Matcher<MenuItem> matcher) {
        return new WaitForObjectCondition<>(matcher) {

            @Override
            protected List<MenuItem> findMatches() {
                return Ui.get(display, () -> List.copyOf(menus).stream()
                        .flatMap(menu -> Menus.items(menu, matcher, false, 0).stream()).toList());
            }

            @Override
            public String getFailureMessage() {
                return "Could not find menu item matching: " + matcher + " in the menu of the button";
            }
        };
    }

    void close() {
        Ui.run(display, () -> display.removeFilter(SWT.Show, onShow));
    }
}
