package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.ui.WidgetNames;
import org.eclipse.swt.widgets.Widget;

/** Gives widgets the names under which UI tests find them. */
public final class Names {
    private Names() {
    }

    /**
     * Names a widget.
     *
     * @param <W> the widget's type
     * @param widget the widget
     * @param name one of {@link WidgetNames}
     * @return the widget
     */
    public static <W extends Widget> W set(W widget, String name) {
        widget.setData(WidgetNames.KEY, name);
        return widget;
    }
}
