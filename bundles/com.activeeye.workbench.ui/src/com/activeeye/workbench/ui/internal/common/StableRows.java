package com.activeeye.workbench.ui.internal.common;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.widgets.Table;

/**
 * A table whose selection and first visible row outlast new rows. On the UI thread.
 *
 * @param <T> what a row shows
 */
public final class StableRows<T> {
    private final TableViewer viewer;

    /**
     * Makes a table one of these.
     *
     * @param table the table, with its header and no columns yet
     * @param type what a row shows
     * @param identity by what a row is the same one, whatever has become of it
     */
    public StableRows(Table table, Class<T> type, Function<T, Object> identity) {
        table.setHeaderVisible(true);
        viewer = new TableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setComparer(new ByIdentity<>(type, identity));
        ColumnViewerToolTipSupport.enableFor(viewer);
    }

    /** The table's viewer, to be given columns; its input is set by {@link #show} alone. */
    public TableViewer viewer() {
        return viewer;
    }

    /** Shows other rows in place of those before. */
    public void show(List<T> rows) {
        if (rows.equals(viewer.getInput())) {
            return;
        }
        Table table = viewer.getTable();
        int top = table.getTopIndex();
        var selection = viewer.getStructuredSelection();
        table.setRedraw(false);
        viewer.setInput(rows);
        viewer.setSelection(selection, false);
        table.setTopIndex(top);
        table.setRedraw(true);
    }

    private record ByIdentity<T>(Class<T> type, Function<T, Object> identity) implements IElementComparer {
        private Object of(Object element) {
            return type.isInstance(element) ? identity.apply(type.cast(element)) : element;
        }

        @Override
        public boolean equals(Object one, Object other) {
            return of(one).equals(of(other));
        }

        @Override
        public int hashCode(Object element) {
            return of(element).hashCode();
        }
    }
}
