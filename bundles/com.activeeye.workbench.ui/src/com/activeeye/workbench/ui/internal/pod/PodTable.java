package com.activeeye.workbench.ui.internal.pod;

import com.activeeye.workbench.ui.internal.common.Names;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A small table of the pod's editor. */
final class PodTable {
    private static final int MINIMUM_WIDTH = 60;
    private static final int BORDER = 6;

    private final Table table;

    /**
     * A table without rows.
     *
     * @param parent what it is put into
     * @param name its name
     * @param columns the columns' titles and weights, as {@code title:weight} with commas between
     */
    PodTable(Composite parent, String name, String columns) {
        Composite body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
        TableColumnLayout layout = new TableColumnLayout();
        body.setLayout(layout);
        table = Names.set(new Table(body, SWT.BORDER | SWT.FULL_SELECTION), name);
        table.setHeaderVisible(true);
        for (String column : columns.split(",")) {
            String[] titleAndWeight = column.split(":");
            TableColumn header = new TableColumn(table, SWT.NONE);
            header.setText(titleAndWeight[0]);
            layout.setColumnData(header, new ColumnWeightData(Integer.parseInt(titleAndWeight[1]), MINIMUM_WIDTH));
        }
    }

    void show(List<PodRow> rows) {
        table.removeAll();
        // As many rows as there are: the form scrolls, not the table.
        ((GridData) table.getParent().getLayoutData()).heightHint =
                table.getHeaderHeight() + table.getItemHeight() * Math.max(1, rows.size()) + BORDER;
        rows.forEach(row -> new TableItem(table, SWT.NONE).setText(row.cells().toArray(String[]::new)));
    }
}
