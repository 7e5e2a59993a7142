package com.activeeye.workbench.ui.internal.change;

import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.change.ChangeRecord.Phase;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Unstyled;
import com.activeeye.workbench.ui.internal.monitor.ColumnMemory;
import com.activeeye.workbench.ui.internal.monitor.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The table of changes; only what is in sight is ever filled in. */
final class ChangesTable {
    private static final Texts TEXTS = Texts.beside(ChangesTable.class);
    private static final int RESULT = 2;

    private final Table table;
    private final ChangesModel model;
    private Optional<UUID> selected = Optional.empty();

    /**
     * An empty table.
     *
     * @param parent where it is put
     * @param model has the changes
     * @param select is called when another change is selected
     */
    ChangesTable(Composite parent, ChangesModel model, Runnable select) {
        this.model = model;
        table = Names.set(new Table(parent,
                SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), WidgetNames.CHANGES_TABLE);
        table.setHeaderVisible(true);
        // A bar that shows only while it is used hides that there are more columns.
        table.setScrollbarsMode(SWT.NONE);
        column("time", 165);
        column("what", 330);
        column("result", 90);
        column("account", 120);
        column("who", 280);
        column("step", 130);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> {
            selected = selection().map(ChangeRecord::id);
            select.run();
        });
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.get("column." + key));
        ColumnMemory.remember(column, Dialogs.settings("changes"), key, width);
    }

    /**
     * While GTK drops rows, SWT makes an item without a place and asks for its data. The style engine would remember
     * that item, touch it when the theme changes, and bring the process down.
     */
    private void fill(Event event) {
        TableItem item = Unstyled.leave((TableItem) event.item);
        if (event.index < 0 || event.index >= model.rows().size()) {
            return;
        }
        ChangeRecord change = model.rows().get(event.index);
        item.setText(new String[] {ChangesModel.time(change.time()), SafeText.cell(change.what()),
                ChangesModel.result(change), change.account().grouped(), SafeText.cell(change.who()),
                change.target().step()});
        item.setImage(0, Icons.image(icon(change.phase())));
        item.setForeground(RESULT, change.phase() == Phase.FAILED ? ErrorColor.get() : null);
    }

    private static String icon(Phase phase) {
        return switch (phase) {
            case STARTED -> Icons.CHECK_WARNING;
            case DONE -> Icons.CHECK_OK;
            case FAILED -> Icons.CHECK_BROKEN;
        };
    }

    Table control() {
        return table;
    }

    /** The change that is selected. */
    Optional<ChangeRecord> selection() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= model.rows().size() ? Optional.empty() : Optional.of(model.rows().get(index));
    }

    /** Shows the changes of the model; the selected change stays selected where it is still shown. */
    void refresh() {
        List<ChangeRecord> rows = model.rows();
        table.setItemCount(rows.size());
        table.clearAll();
        selected.map(model::index).filter(index -> index >= 0).ifPresentOrElse(table::setSelection,
                table::deselectAll);
    }
}
