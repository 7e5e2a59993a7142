package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.monitor.ColumnMemory;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/**
 * A table of rows in the order in which they are given; the selection and the first visible row outlast new rows.
 *
 * @param <T> what a row shows
 */
final class RowTable<T> {
    private final TableViewer viewer;

    /**
     * A column.
     *
     * @param title its heading, and its key for the width that is remembered
     * @param width its width at first, in pixels at 100 %
     * @param cell what it shows of a row
     */
    record Column<T>(String title, int width, Function<T, String> cell) {
    }

    RowTable(Composite parent, String name, IDialogSettings settings, List<Column<T>> columns,
            Function<T, Object> identity, Class<T> type) {
        Table table = Names.set(new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL
                | SWT.BORDER), name);
        table.setHeaderVisible(true);
        viewer = new TableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setComparer(new ByIdentity<>(identity, type));
        ColumnViewerToolTipSupport.enableFor(viewer);
        for (Column<T> column : columns) {
            TableViewerColumn header = new TableViewerColumn(viewer, SWT.LEFT);
            header.getColumn().setText(column.title());
            ColumnMemory.remember(header.getColumn(), settings, name + "." + column.title(), column.width());
            header.setLabelProvider(new ColumnLabelProvider() {
                @Override
                public String getText(Object element) {
                    return SafeText.cell(column.cell().apply(type.cast(element)));
                }

                @Override
                public String getToolTipText(Object element) {
                    String text = column.cell().apply(type.cast(element));
                    return text.isEmpty() ? null : SafeText.lines(text);
                }
            });
        }
    }

    TableViewer viewer() {
        return viewer;
    }

    Table control() {
        return viewer.getTable();
    }

    /** Shows other rows in place of those before. */
    void show(List<T> rows) {
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

    /** The selected rows. */
    @SuppressWarnings("unchecked")
    List<T> selected() {
        return (List<T>) viewer.getStructuredSelection().toList();
    }

    /** A row is the same one whatever has become of it. */
    private record ByIdentity<T>(Function<T, Object> identity, Class<T> type) implements IElementComparer {
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
