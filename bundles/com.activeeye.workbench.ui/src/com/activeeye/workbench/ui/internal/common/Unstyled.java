package com.activeeye.workbench.ui.internal.common;

import org.eclipse.swt.widgets.Widget;

/** Takes widgets out of the hands of the theme's style engine. */
public final class Unstyled {
    private static final String KEY = "org.eclipse.e4.ui.css.disabled";

    private Unstyled() {
    }

    /**
     * Leaves a widget's colours to the system.
     *
     * @param <W> the widget's type
     * @param widget the widget, before it is shown for the first time
     * @return the widget
     */
    public static <W extends Widget> W leave(W widget) {
        widget.setData(KEY, true);
        return widget;
    }
}
