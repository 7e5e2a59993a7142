package com.activeeye.workbench.ui.internal.ledger;

import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.StableRows;
import com.activeeye.workbench.ui.internal.monitor.ColumnMemory;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/**
 * A table of rows in the order in which they are given.
 *
 * @param <T> what a row shows
 */
final class RowTable<T> {
    private final StableRows<T> rows;

    /**
     * A column.
     *
     * @param title its heading, and its key for the width that is remembered
     * @param width its width at first, in pixels at 100 %
     * @param alignment {@link SWT#LEFT}, or {@link SWT#RIGHT} for numbers, so that they can be compared
     * @param cell what it shows of a row
     */
    record Column<T>(String title, int width, int alignment, Function<T, String> cell) {
        Column(String title, int width, Function<T, String> cell) {
            this(title, width, SWT.LEFT, cell);
        }
    }

    RowTable(Composite parent, String name, IDialogSettings settings, List<Column<T>> columns,
            Function<T, Object> identity, Class<T> type) {
        Table table = Names.set(new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL
                | SWT.BORDER), name);
        rows = new StableRows<>(table, type, identity);
        for (Column<T> column : columns) {
            TableViewerColumn header = new TableViewerColumn(rows.viewer(), column.alignment());
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
        return rows.viewer();
    }

    Table control() {
        return rows.viewer().getTable();
    }

    /** Shows other rows in place of those before. */
    void show(List<T> shown) {
        rows.show(shown);
    }

    /** The selected rows. */
    @SuppressWarnings("unchecked")
    List<T> selected() {
        return (List<T>) rows.viewer().getStructuredSelection().toList();
    }
}
