package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.ErrorColor;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Unstyled;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * The table of live events: rows are made when they are looked at, and never removed.
 *
 * <p>Once the model is full its rows move instead: the rows that were made since are made again, and the selection and
 * the first visible row move with their events.
 */
final class EventsTable {
    private static final Texts TEXTS = Texts.beside(EventsTable.class);
    private static final String NEWEST_FIRST = "newestFirst";

    private final Table table;
    private final IDialogSettings settings;
    private final BitSet made = new BitSet();
    private EventsModel model;
    private Map<String, String> connectors = Map.of();
    private Runnable selected = () -> { };
    private Runnable followChanged = () -> { };

    EventsTable(Composite parent, EventsModel first, IDialogSettings settings) {
        this.model = first;
        this.settings = settings;
        table = Names.set(new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL
                | SWT.H_SCROLL), WidgetNames.EVENTS_TABLE);
        table.setHeaderVisible(true);
        // A bar that shows only while it is used hides that there are more columns.
        table.setScrollbarsMode(SWT.NONE);
        for (EventColumn column : EventColumn.values()) {
            column(column);
        }
        first.newestFirst(settings.getBoolean(NEWEST_FIRST));
        showOrder();
        table.addListener(SWT.SetData, this::make);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selected.run()));
        new TailWatch(table, this::scrolledByHand);
    }

    private void column(EventColumn column) {
        TableColumn header = new TableColumn(table, SWT.NONE);
        header.setText(column.title());
        ColumnMemory.remember(header, settings, column.name(), column.width());
        if (column == EventColumn.TIME) {
            header.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> turn()));
        }
    }

    /** Calls a listener when the user has selected other rows. */
    void onSelect(Runnable listener) {
        selected = listener;
    }

    /** Calls a listener when scrolling has ended following. */
    void onFollow(Runnable listener) {
        followChanged = listener;
    }

    /** Shows another model from its start. */
    void show(EventsModel other) {
        other.newestFirst(model.newestFirst());
        other.following(model.following());
        model = other;
        reset();
    }

    /** Takes the names of the service connectors by account. */
    void connectors(Map<String, String> names) {
        if (!names.equals(connectors)) {
            connectors = names;
            makeAgain();
        }
    }

    /**
     * While GTK drops rows, SWT makes an item without a place and asks for its data. The style engine would remember
     * that item, touch it when the theme changes, and bring the process down.
     */
    private void make(Event event) {
        TableItem item = Unstyled.leave((TableItem) event.item);
        if (event.index < 0) {
            return;
        }
        made.set(event.index);
        model.row(event.index).ifPresent(row -> fill(item, row));
    }

    private void fill(TableItem item, StoredEvent row) {
        item.setText(Arrays.stream(EventColumn.values()).map(column -> column.cell(row.event(), connectors))
                .toArray(String[]::new));
        if (row.event().failed()) {
            item.setForeground(EventColumn.ERROR.ordinal(),
                    ErrorColor.get());
        }
    }

    /** Only rows that were made hold anything; all others are made when they come into sight. */
    private void makeAgain() {
        int count = table.getItemCount();
        made.stream().filter(index -> index < count).forEach(table::clear);
        made.clear();
    }

    /** Shows what an update has done to the rows. */
    void apply(EventsModel.Update update) {
        int[] selection = update.shift() == 0 ? new int[0] : table.getSelectionIndices();
        if (table.getItemCount() != model.size()) {
            table.setItemCount(model.size());
        }
        if (update.shift() != 0) {
            makeAgain();
            select(Arrays.stream(selection).map(index -> index + update.shift()));
        }
        if (update.added() > 0 && model.following()) {
            showNewest();
        } else if (update.shift() != 0) {
            RowScroll.by(table, update.shift());
        }
    }

    private void select(IntStream indices) {
        int[] moved = indices.filter(index -> index >= 0 && index < model.size()).toArray();
        table.deselectAll();
        table.select(moved);
    }

    /** Shows all rows of the model anew, for example after a filter; the selected events stay selected. */
    void reset() {
        List<StoredEvent> chosen = selection();
        reset(chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.get(0)));
    }

    private void reset(Optional<StoredEvent> chosen) {
        table.setRedraw(false);
        table.setItemCount(0);
        made.clear();
        table.setItemCount(model.size());
        chosen.ifPresent(this::reveal);
        table.setRedraw(true);
        if (model.following()) {
            showNewest();
        }
    }

    private void reveal(StoredEvent event) {
        for (int i = 0; i < model.size(); i++) {
            if (model.row(i).filter(row -> row.sequence() == event.sequence()).isPresent()) {
                table.setSelection(i);
                return;
            }
        }
    }

    private void turn() {
        int[] selection = table.getSelectionIndices();
        model.newestFirst(!model.newestFirst());
        settings.put(NEWEST_FIRST, model.newestFirst());
        showOrder();
        makeAgain();
        select(Arrays.stream(selection).map(model::mirrored));
        if (model.following()) {
            showNewest();
        } else if (selection.length > 0) {
            table.showSelection();
        }
    }

    private void showOrder() {
        // No arrow: rows are in the order of arrival, which need not be that of their times.
        table.getColumn(EventColumn.TIME.ordinal()).setToolTipText(
                TEXTS.get(model.newestFirst() ? "events.newest_first" : "events.newest_last"));
    }

    /** Brings the newest event into sight. */
    void showNewest() {
        if (model.newestRow() >= 0) {
            table.setTopIndex(model.newestRow());
        }
    }

    private void scrolledByHand() {
        if (model.following() && !newestInSight()) {
            model.following(false);
            followChanged.run();
        }
    }

    private boolean newestInSight() {
        int top = table.getTopIndex();
        int visible = Math.max(1, (table.getClientArea().height - table.getHeaderHeight()) / table.getItemHeight());
        return model.newestFirst() ? top == 0 : top + visible >= model.size();
    }

    /** The selected events, in the order of the rows. */
    List<StoredEvent> selection() {
        return Arrays.stream(table.getSelectionIndices()).sorted().mapToObj(index -> model.row(index))
                .flatMap(Optional::stream).toList();
    }

    Table control() {
        return table;
    }
}
