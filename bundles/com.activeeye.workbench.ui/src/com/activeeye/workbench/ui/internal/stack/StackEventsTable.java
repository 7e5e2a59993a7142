package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.aws.stack.StackEvent;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.monitor.ColumnMemory;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The live table of a stack's events, the newest last and in sight. */
public final class StackEventsTable {
    private static final Texts TEXTS = Texts.beside(StackEventsTable.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int STATUS = 3;

    private final Table table;

    /** A table without events. */
    public StackEventsTable(Composite parent) {
        table = Names.set(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetNames.STACK_EVENTS);
        table.setHeaderVisible(true);
        column("time", 75);
        column("resource", 160);
        column("type", 200);
        column("status", 180);
        column("reason", 360);
        // Why something failed is read more often than of which type it is.
        table.setColumnOrder(new int[] {0, 1, 3, 4, 2});
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.get("events." + key));
        ColumnMemory.remember(column, Dialogs.settings("stackEvents"), key, width);
    }

    /** The table. */
    public Table control() {
        return table;
    }

    /** Shows the events; those that are shown already stay as they are. */
    public void show(List<StackEvent> events, Optional<StackEvent> cause) {
        if (events.size() < table.getItemCount()) {
            table.removeAll();
        }
        boolean more = events.size() > table.getItemCount();
        for (int i = table.getItemCount(); i < events.size(); i++) {
            add(events.get(i));
        }
        cause.map(events::indexOf).filter(index -> index >= 0).ifPresent(this::highlight);
        if (more) {
            table.showItem(table.getItem(table.getItemCount() - 1));
        }
    }

    private void add(StackEvent event) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {TIME.format(event.time()), SafeText.cell(event.resource()),
                SafeText.cell(event.type()), event.status(), SafeText.cell(event.reason())});
        if (event.isFailure()) {
            item.setForeground(STATUS, ErrorColor.get());
        }
    }

    private void highlight(int index) {
        TableItem item = table.getItem(index);
        item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        item.setForeground(ErrorColor.get());
    }
}
