package com.activeeye.workbench.ui.internal.monitor;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.widgets.TableColumn;

/** Keeps the width of a table's column over a restart. */
public final class ColumnMemory {
    private static final int NARROWEST = 20;

    private ColumnMemory() {
    }

    /**
     * Gives a column the width that it had last, and remembers each width that the user gives it.
     *
     * @param column the column
     * @param settings where widths are kept
     * @param key the column's own key
     * @param first its width before the user has chosen one, in pixels at 100 %
     */
    public static void remember(TableColumn column, IDialogSettings settings, String key, int first) {
        column.setWidth(width(settings.get(key), first));
        column.addControlListener(ControlListener.controlResizedAdapter(
                event -> settings.put(key, column.getWidth())));
    }

    static int width(String kept, int first) {
        try {
            return kept == null ? first : Math.max(NARROWEST, Integer.parseInt(kept));
        } catch (NumberFormatException notAWidth) {
            return first;
        }
    }
}
