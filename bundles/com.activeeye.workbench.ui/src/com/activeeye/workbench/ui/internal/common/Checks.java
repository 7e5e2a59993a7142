package com.activeeye.workbench.ui.internal.common;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Tells what is checked in a table with boxes, by the mouse or by the space key. */
public final class Checks {
    private Checks() {
    }

    /**
     * Tells of each row whose box the user checks or unchecks.
     *
     * @param table a table with {@link SWT#CHECK}
     * @param checked is given the row, whose box is as the user wants it
     */
    public static void follow(Table table, Consumer<TableItem> checked) {
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                checked.accept((TableItem) event.item);
            }
        });
        table.addListener(SWT.KeyDown, event -> key(table, event, checked));
    }

    /** GTK checks by the space key only where its own cursor is in the column of the boxes. */
    private static void key(Table table, Event event, Consumer<TableItem> checked) {
        if (event.character == ' ' && event.stateMask == 0 && table.getSelectionIndex() >= 0) {
            TableItem item = table.getItem(table.getSelectionIndex());
            item.setChecked(!item.getChecked());
            checked.accept(item);
            event.doit = false;
        }
    }
}
