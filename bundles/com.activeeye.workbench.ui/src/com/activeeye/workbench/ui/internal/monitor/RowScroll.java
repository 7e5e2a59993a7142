package com.activeeye.workbench.ui.internal.monitor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Table;

/** Scrolls a table by as many rows as its content has moved, so that the same rows stay in sight. */
final class RowScroll {
    // GTK animates the table's own scrolling, so that it would lag behind; its scroll bar counts pixels and jumps.
    private static final boolean BY_PIXELS = SWT.getPlatform().equals("gtk");

    private RowScroll() {
    }

    /** Scrolls a table by a number of rows, up when negative. */
    static void by(Table table, int rows) {
        if (BY_PIXELS) {
            ScrollBar bar = table.getVerticalBar();
            bar.setSelection(Math.max(0, bar.getSelection() + rows * table.getItemHeight()));
        } else {
            int last = table.getItemCount() - 1;
            table.setTopIndex(Math.clamp(table.getTopIndex() + rows, 0, Math.max(0, last)));
        }
    }
}
