package com.activeeye.workbench.ui.internal.notification;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.monitor.ColumnMemory;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import com.activeeye.workbench.ui.internal.notification.NotificationModel.Mark;
import com.activeeye.workbench.ui.internal.notification.NotificationModel.Row;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table of a bucket's event notifications. */
final class RulesTable {
    private static final Texts TEXTS = Texts.beside(RulesTable.class);

    private final Table table;

    RulesTable(Composite parent, String name) {
        table = Names.set(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION), name);
        table.setHeaderVisible(true);
        column("name", 280);
        column("kind", 95);
        column("events", 165);
        column("filter", 85);
        column("destination", 380);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 90).minSize(100, 60).applyTo(table);
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.get("column." + key));
        ColumnMemory.remember(column, Dialogs.settings("notificationRules"), key, width);
    }

    void show(List<Row> rows) {
        table.removeAll();
        for (Row row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(row.cells().stream().map(SafeText::cell).toArray(String[]::new));
            if (row.mark() == Mark.OURS) {
                item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            } else if (row.mark() == Mark.OBSTACLE) {
                item.setForeground(ErrorColor.get());
            }
        }
    }

    Table control() {
        return table;
    }
}
