package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.StableRows;
import com.activeeye.workbench.ui.internal.session.WorkbenchService;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;

/** The monitor's table: one row for each service connector. */
final class MonitorTable {
    private static final String SORT = "sort";
    private static final String DESCENDING = "descending";

    private final IDialogSettings settings;
    private final StableRows<MonitorRow> table;
    private final TableViewer viewer;
    private MonitorColumn sort;
    private boolean descending;
    private Runnable selected = () -> { };

    MonitorTable(Composite parent, IDialogSettings settings) {
        this.settings = settings;
        sort = column(settings.get(SORT));
        descending = settings.getBoolean(DESCENDING);
        table = new StableRows<>(Names.set(new Table(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL),
                WidgetNames.MONITOR_TABLE), MonitorRow.class, MonitorRow::account);
        viewer = table.viewer();
        // A bar that shows only while it is used hides that there are more columns.
        viewer.getTable().setScrollbarsMode(SWT.NONE);
        viewer.setComparator(new Order());
        for (MonitorColumn column : MonitorColumn.values()) {
            add(column);
        }
        showSort();
        viewer.addDoubleClickListener(event -> open());
        viewer.addSelectionChangedListener(event -> selected.run());
    }

    static MonitorColumn column(String kept) {
        return Optional.ofNullable(kept).flatMap(name -> List.of(MonitorColumn.values()).stream()
                .filter(column -> column.name().equals(name)).findFirst()).orElse(MonitorColumn.NAME);
    }

    private void add(MonitorColumn column) {
        TableViewerColumn header = new TableViewerColumn(viewer, column.alignment());
        header.getColumn().setText(column.title());
        ColumnMemory.remember(header.getColumn(), settings, column.name(), column.width());
        header.setLabelProvider(new Label(column));
        header.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(column)));
    }

    private void sortBy(MonitorColumn column) {
        descending = column == sort && !descending;
        sort = column;
        settings.put(SORT, column.name());
        settings.put(DESCENDING, descending);
        showSort();
        viewer.refresh();
    }

    private void showSort() {
        viewer.getTable().setSortColumn(viewer.getTable().getColumn(sort.ordinal()));
        viewer.getTable().setSortDirection(descending ? SWT.DOWN : SWT.UP);
    }

    private void open() {
        if (viewer.getStructuredSelection().getFirstElement() instanceof MonitorRow row) {
            WorkbenchService.get().workbench().flatMap(open -> open.catalog().connectors().all().stream()
                    .filter(each -> each.account().equals(row.account())).findFirst())
                    .ifPresent(connector -> Commands.run(UiIds.COMMAND_EDIT, connector));
        }
    }

    /** Shows the rows; the selection and the first visible row stay. */
    void show(List<MonitorRow> rows) {
        table.show(rows);
    }

    /** Calls a listener when another row is selected. */
    void onSelect(Runnable listener) {
        selected = listener;
    }

    /** What went wrong last with the selected connector; without a selection, with the first that has an error. */
    String error() {
        if (viewer.getStructuredSelection().getFirstElement() instanceof MonitorRow row) {
            return row.error();
        }
        return Arrays.stream(viewer.getTable().getItems()).map(Item::getData).filter(MonitorRow.class::isInstance)
                .map(row -> ((MonitorRow) row).error()).filter(error -> !error.isEmpty()).findFirst().orElse("");
    }

    Table control() {
        return viewer.getTable();
    }

    private final class Order extends ViewerComparator {
        @Override
        public int compare(Viewer unused, Object one, Object other) {
            Comparator<MonitorRow> order = descending ? sort.order().reversed() : sort.order();
            return order.compare((MonitorRow) one, (MonitorRow) other);
        }
    }

    private static final class Label extends ColumnLabelProvider {
        private final MonitorColumn column;

        Label(MonitorColumn column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            return column.cell((MonitorRow) element);
        }

        @Override
        public String getToolTipText(Object element) {
            MonitorRow row = (MonitorRow) element;
            String tip = switch (column) {
                case LAST_FILE -> row.lastFile();
                case ERROR -> row.error();
                default -> row.words();
            };
            return tip.isEmpty() ? null : SafeText.lines(tip);
        }

        @Override
        public Image getImage(Object element) {
            return column == MonitorColumn.NAME ? Icons.image(Icons.ACCOUNT, ((MonitorRow) element).state()) : null;
        }

        @Override
        public Color getForeground(Object element) {
            return column == MonitorColumn.ERROR ? ErrorColor.get() : null;
        }
    }
}
