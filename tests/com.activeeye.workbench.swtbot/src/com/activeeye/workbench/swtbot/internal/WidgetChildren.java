package com.activeeye.workbench.swtbot.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ExpandBar;
import org.eclipse.swt.widgets.ExpandItem;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** Knows what lies directly below and above a widget: controls, and the items of bars, folders and menus. */
public final class WidgetChildren {

    private WidgetChildren() {
    }

    /**
     * Lists what lies directly below a widget; to be called on the UI thread.
     *
     * @param widget the widget
     * @return its items, then its child controls; the rows of lists, tables and trees are not among them
     */
    public static List<Widget> of(Widget widget) {
        Set<Widget> children = new LinkedHashSet<>(items(widget));
        if (widget instanceof Composite composite) {
            children.addAll(Arrays.asList(composite.getChildren()));
        }
        children.remove(null);
        return new ArrayList<>(children);
    }

    /**
     * Finds what lies directly above a widget; to be called on the UI thread.
     *
     * @param widget the widget
     * @return the parent, or {@code null}
     */
    public static Widget parent(Widget widget) {
        return switch (widget) {
            case Control control -> control.getParent();
            case ToolItem item -> item.getParent();
            case TabItem item -> item.getParent();
            case CTabItem item -> item.getParent();
            case ExpandItem item -> item.getParent();
            case MenuItem item -> item.getParent();
            case Menu menu -> menu.getParent();
            default -> null;
        };
    }

    private static List<? extends Widget> items(Widget widget) {
        return switch (widget) {
            case ToolBar bar -> Arrays.asList(bar.getItems());
            case TabFolder folder -> Arrays.asList(folder.getItems());
            case CTabFolder folder -> Arrays.asList(folder.getItems());
            case ExpandBar bar -> Arrays.asList(bar.getItems());
            case TabItem item -> Arrays.asList(item.getControl());
            case CTabItem item -> Arrays.asList(item.getControl());
            case ExpandItem item -> Arrays.asList(item.getControl());
            default -> List.of();
        };
    }
}
