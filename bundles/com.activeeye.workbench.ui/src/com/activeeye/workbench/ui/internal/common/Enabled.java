package com.activeeye.workbench.ui.internal.common;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Enables and disables buttons so that one sees it in every theme. On the UI thread. */
public final class Enabled {
    // JFace's WizardDialog marks its own buttons in the same way: the dark theme's style sheet gives all buttons one
    // colour, which hides the dimming of GTK.
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";
    private static final String DIMMED = "disabled";

    private Enabled() {
    }

    /** Enables or disables a control. */
    public static void set(Control control, boolean on) {
        boolean marked = DIMMED.equals(control.getData(CSS_CLASS));
        if (control.getEnabled() == on && marked != on) {
            return;
        }
        control.setEnabled(on);
        control.setData(CSS_CLASS, on ? null : DIMMED);
        control.reskin(SWT.NONE);
    }
}
