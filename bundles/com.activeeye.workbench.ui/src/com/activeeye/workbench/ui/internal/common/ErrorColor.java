package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.ui.UiIds;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** The theme's colour for what is wrong. On the UI thread. */
public final class ErrorColor {
    private ErrorColor() {
    }

    /** The colour as the theme has it now. */
    public static Color get() {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry()
                .get(UiIds.COLOR_ERROR);
    }

    /** Colours a control; to be called whenever its text is set, since the theme colours it anew when it is shown. */
    public static void on(Control control) {
        control.setForeground(get());
    }
}
