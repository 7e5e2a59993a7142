package com.activeeye.workbench.ui.internal.organization;

import com.activeeye.workbench.aws.organization.CoverageCell;
import com.activeeye.workbench.aws.organization.CoverageRow;
import com.activeeye.workbench.aws.organization.CoverageState;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The matrix: an account a row, a region a column, an icon and a word in each cell. */
final class CoverageMatrix {
    private static final Texts TEXTS = Texts.beside(CoverageMatrix.class);
    private static final int FIXED = 2;

    private final Table table;
    private List<CoverageRow> rows = List.of();
    private List<String> regions = List.of();

    CoverageMatrix(Composite parent) {
        table = Names.set(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL),
                WidgetNames.COVERAGE_MATRIX);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        column(TEXTS.get("coverage.column.account"), 140);
        column(TEXTS.get("coverage.column.name"), 200);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, rows.get(event.index)));
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    /** Calls for the account that is selected. */
    void onSelection(Consumer<Optional<CoverageRow>> consumer) {
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> consumer.accept(selected())));
    }

    Optional<CoverageRow> selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
    }

    void show(List<String> columns, List<CoverageRow> shown) {
        Optional<CoverageRow> selected = selected();
        table.setRedraw(false);
        table.setItemCount(0);
        if (!columns.equals(regions)) {
            for (int i = table.getColumnCount() - 1; i >= FIXED; i--) {
                table.getColumn(i).dispose();
            }
            columns.forEach(region -> column(region, 130));
            regions = columns;
        }
        rows = shown;
        table.setItemCount(rows.size());
        if (!rows.isEmpty()) {
            table.setSelection(Math.max(0, selected.map(rows::indexOf).orElse(0)));
        }
        table.setRedraw(true);
    }

    private static void fill(TableItem item, CoverageRow row) {
        item.setText(0, row.account().account().grouped());
        item.setText(1, row.account().name());
        List<CoverageCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            item.setText(FIXED + i, cells.get(i).state().label());
            item.setImage(FIXED + i, Icons.image(icon(cells.get(i).state())));
        }
    }

    static String icon(CoverageState state) {
        return switch (state) {
            case MONITORED -> Icons.CHECK_OK;
            case NOT_MONITORED -> Icons.CHECK_BROKEN;
            case TWICE -> Icons.CHECK_WARNING;
            case EXCLUDED -> Icons.CHECK_OPEN;
            case UNKNOWN -> Icons.CHECK_UNKNOWN;
        };
    }
}
