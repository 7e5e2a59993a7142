package org.eclipse.swtbot.swt.finder.finders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.hamcrest.Matcher;

import com.activeeye.workbench.swtbot.internal.Ui;
import com.activeeye.workbench.swtbot.internal.WidgetChildren;

/** Finds the widgets that a matcher matches, in the order in which they were created, under the active shell. */
public class Finder {

    private final Display display = SWTUtils.display();
    private final Widget parent;
    private boolean findInvisible;

    /** Creates a finder that looks under whatever shell is active at the time. */
    public Finder() {
        this(null);
    }

    /**
     * Creates a finder that looks under one widget.
     *
     * @param parent the widget, or {@code null} for the active shell
     */
    public Finder(Widget parent) {
        this.parent = parent;
    }

    /**
     * Finds widgets under this finder's own parent, or the active shell.
     *
     * @param matcher what they have to match
     * @return the widgets, possibly none
     */
    public <T extends Widget> List<T> findControls(Matcher<T> matcher) {
        return findControls(parent == null ? activeShell() : parent, matcher, true);
    }

    /**
     * Finds widgets.
     *
     * @param parentWidget where to begin; it may itself be among the found
     * @param matcher      what they have to match
     * @param recursive    whether to look at what lies below
     * @return the widgets, possibly none
     */
    public <T extends Widget> List<T> findControls(Widget parentWidget, Matcher<T> matcher, boolean recursive) {
        return Ui.get(display, () -> {
            Set<T> found = new LinkedHashSet<>();
            collect(parentWidget, matcher, recursive, found);
            return new ArrayList<>(found);
        });
    }

    /**
     * Lists the shells.
     *
     * @return all of them, visible or not
     */
    public Shell[] getShells() {
        return Ui.get(display, () -> Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed())
                .toArray(Shell[]::new));
    }

    /**
     * Finds shells by their title.
     *
     * @param text the title
     * @return the shells, possibly none
     */
    public List<Shell> findShells(String text) {
        return Ui.get(display, () -> Arrays.stream(getShells()).filter(shell -> shell.getText().equals(text)).toList());
    }

    /**
     * Finds the active shell.
     *
     * @return the shell, or {@code null} when none of this process is active
     */
    public Shell activeShell() {
        return Ui.get(display, () -> {
            Shell active = display.getActiveShell();
            return active != null ? active
                    : Arrays.stream(getShells()).filter(Control::isFocusControl).findFirst().orElse(null);
        });
    }

    /**
     * Tells whether hidden widgets are found too.
     *
     * @return whether they are; at first they are not
     */
    public boolean shouldFindInvisibleControls() {
        return findInvisible;
    }

    /**
     * Sets whether hidden widgets are found too.
     *
     * @param shouldFindInvisibleControls whether they are
     */
    public void setShouldFindInvisibleControls(boolean shouldFindInvisibleControls) {
        findInvisible = shouldFindInvisibleControls;
    }

    // only the found widgets that match are of type T: that is what a matcher of T says
    @SuppressWarnings("unchecked")
    private <T extends Widget> void collect(Widget widget, Matcher<T> matcher, boolean recursive, Set<T> found) {
        if (widget == null || widget.isDisposed() || !visible(widget)) {
            return;
        }
        if (matcher.matches(widget)) {
            found.add((T) widget);
        }
        if (recursive) {
            WidgetChildren.of(widget).forEach(child -> collect(child, matcher, true, found));
        }
    }

    private boolean visible(Widget widget) {
        return findInvisible || !(widget instanceof Control control) || control.getVisible();
    }
}
