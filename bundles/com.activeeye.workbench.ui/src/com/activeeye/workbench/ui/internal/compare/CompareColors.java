package com.activeeye.workbench.ui.internal.compare;

import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.compare.CompareLine.Kind;
import java.util.Optional;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** The theme's colours for what differs; the user can change them under Colors and Fonts. On the UI thread. */
final class CompareColors {
    private CompareColors() {
    }

    private static ColorRegistry colors() {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
    }

    /** What lies behind a line; nothing for one that says the same. */
    static Optional<Color> behind(Kind kind) {
        return switch (kind) {
            case SAME -> Optional.empty();
            case CHANGED -> Optional.ofNullable(colors().get(UiIds.COLOR_CHANGED));
            case ADDED -> Optional.ofNullable(colors().get(UiIds.COLOR_ADDED));
            case REMOVED -> Optional.ofNullable(colors().get(UiIds.COLOR_REMOVED));
        };
    }

    /** Has a control coloured anew whenever the theme changes. */
    static void follow(Control control, Runnable paint) {
        IPropertyChangeListener listener = event -> {
            if (!control.isDisposed()) {
                paint.run();
            }
        };
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(listener);
        control.addDisposeListener(
                event -> PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(listener));
    }
}
