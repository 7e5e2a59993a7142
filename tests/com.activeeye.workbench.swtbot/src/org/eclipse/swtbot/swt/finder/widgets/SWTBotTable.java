package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.utils.TableCollection;
import org.eclipse.swtbot.swt.finder.utils.TableRow;
import org.eclipse.swtbot.swt.finder.waits.WaitForObjectCondition;
import org.hamcrest.SelfDescribing;

import com.activeeye.workbench.swtbot.internal.Ui;

/** A bot that works a table. */
public class SWTBotTable extends AbstractSWTBotControl<Table> {

    /**
     * Creates the bot.
     *
     * @param w the widget
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotTable(Table w) throws WidgetNotFoundException {
        this(w, null);
    }

    /**
     * Creates the bot.
     *
     * @param w           the widget
     * @param description how to name it in messages, or {@code null}
     * @throws WidgetNotFoundException when it is {@code null} or disposed
     */
    public SWTBotTable(Table w, SelfDescribing description) throws WidgetNotFoundException {
        super(w, description);
    }

    /**
     * Counts the rows.
     *
     * @return how many there are
     */
    public int rowCount() {
        return Ui.get(display, widget::getItemCount);
    }

    /**
     * Counts the columns.
     *
     * @return how many there are
     */
    public int columnCount() {
        return Ui.get(display, widget::getColumnCount);
    }

    /**
     * Lists the columns.
     *
     * @return their headers
     */
    public List<String> columns() {
        return Ui.get(display, () -> Arrays.stream(widget.getColumns()).map(TableColumn::getText).toList());
    }

    /**
     * Finds the header of a column.
     *
     * @param label its text
     * @return the header
     * @throws WidgetNotFoundException when it is not there
     */
    public SWTBotTableColumn header(String label) throws WidgetNotFoundException {
        int index = columns().indexOf(label);
        if (index < 0) {
            throw new WidgetNotFoundException("Could not find column " + label + " among " + columns());
        }
        return new SWTBotTableColumn(Ui.get(display, () -> widget.getColumn(index)));
    }

    /**
     * Reads a cell.
     *
     * @param row    the row, from 0
     * @param column the column, from 0
     * @return its text
     */
    public String cell(int row, int column) {
        requireCell(row, column);
        return Ui.get(display, () -> widget.getItem(row).getText(column));
    }

    /**
     * Reads a cell.
     *
     * @param row        the row, from 0
     * @param columnName the column's header
     * @return its text
     */
    public String cell(int row, String columnName) {
        require(columns().contains(columnName), "The column `" + columnName + "' is not found among " + columns());
        return cell(row, columns().indexOf(columnName));
    }

    /**
     * Counts the selected items.
     *
     * @return how many are
     */
    public int selectionCount() {
        return Ui.get(display, widget::getSelectionCount);
    }

    /**
     * Reads the selected items.
     *
     * @return their cells
     */
    public TableCollection selection() {
        return Ui.get(display, () -> {
            TableCollection selected = new TableCollection();
            Arrays.stream(widget.getSelection()).map(this::row).forEach(selected::add);
            return selected;
        });
    }

    /**
     * Finds a column.
     *
     * @param column its header
     * @return which it is, from 0; -1 for none
     */
    public int indexOfColumn(String column) {
        return columns().indexOf(column);
    }

    /**
     * Finds a row.
     *
     * @param item the text of its first column
     * @return which it is, from 0; -1 for none
     */
    public int indexOf(String item) {
        return indexOf(item, 0);
    }

    /**
     * Finds a row.
     *
     * @param item   the text of a cell
     * @param column the cell's column, from 0
     * @return which it is, from 0; -1 for none
     */
    public int indexOf(String item, int column) {
        return Ui.get(display, () -> {
            for (int row = 0; row < widget.getItemCount(); row++) {
                if (widget.getItem(row).getText(column).equals(item)) {
                    return row;
                }
            }
            return -1;
        });
    }

    /**
     * Finds a row.
     *
     * @param item   the text of a cell
     * @param column the header of the cell's column
     * @return which it is, from 0; -1 for none
     */
    public int indexOf(String item, String column) {
        return indexOf(item, indexOfColumn(column));
    }

    /**
     * Tells whether there is a row.
     *
     * @param item the text of its first column
     * @return whether there is
     */
    public boolean containsItem(String item) {
        return indexOf(item) >= 0;
    }

    /**
     * Waits for a row.
     *
     * @param itemText the text of its first column
     * @return the row
     * @throws WidgetNotFoundException when it does not appear
     */
    public SWTBotTableItem getTableItem(String itemText) throws WidgetNotFoundException {
        return await(itemText, () -> indexOf(itemText) < 0 ? null : widget.getItem(indexOf(itemText)));
    }

    /**
     * Waits for a row.
     *
     * @param row the row, from 0
     * @return the row
     * @throws WidgetNotFoundException when there are not so many
     */
    public SWTBotTableItem getTableItem(int row) throws WidgetNotFoundException {
        return await("for row " + row, () -> row < widget.getItemCount() ? widget.getItem(row) : null);
    }

    /**
     * Selects rows alone.
     *
     * @param items the texts of their first columns
     * @throws IllegalArgumentException when one of them is not there
     */
    public void select(String... items) {
        for (String item : items) {
            require(containsItem(item), "Could not find item: " + item + " in " + this);
        }
        select(Arrays.stream(items).mapToInt(this::indexOf).toArray());
    }

    /**
     * Selects rows alone.
     *
     * @param indices the rows, from 0
     */
    public void select(int... indices) {
        waitForEnabled();
        setFocus();
        require(indices.length < 2 || hasStyle(widget, SWT.MULTI), "Table does not support multi selection.");
        Arrays.stream(indices).forEach(row -> requireCell(row, 0));
        sendClick(middle(getBounds()), widget, () -> widget.setSelection(indices), indices.length == 0 ? null
                : getTableItem(indices[indices.length - 1]).widget);
    }

    /** Selects nothing. */
    public void unselect() {
        select(new int[0]);
    }

    /**
     * Clicks a cell, which opens its editor where there is one.
     *
     * @param row    the row, from 0
     * @param column the column, from 0
     */
    public void click(int row, int column) {
        requireCell(row, column);
        getTableItem(row).click(column);
    }

    /**
     * Double clicks a cell.
     *
     * @param row    the row, from 0
     * @param column the column, from 0
     */
    public void doubleClick(int row, int column) {
        requireCell(row, column);
        getTableItem(row).doubleClick(column);
    }

    private SWTBotTableItem await(String text, Supplier<TableItem> search) {
        WaitForObjectCondition<TableItem> found = new WaitForObjectCondition<>(WidgetMatcherFactory.withText(text)) {

            @Override
            protected List<TableItem> findMatches() {
                TableItem item = Ui.get(display, search);
                return item == null ? List.of() : List.of(item);
            }

            @Override
            public String getFailureMessage() {
                return "Could not find an item " + text + " in " + SWTBotTable.this;
            }
        };
        new SWTBot().waitUntilWidgetAppears(found);
        return new SWTBotTableItem(found.get(0));
    }

    private TableRow row(TableItem item) {
        TableRow row = new TableRow();
        for (int column = 0; column < Math.max(1, widget.getColumnCount()); column++) {
            row.add(item.getText(column));
        }
        return row;
    }

    private void requireCell(int row, int column) {
        require(row < rowCount(), "The row number (" + row + ") is more than the number of rows(" + rowCount() + ").");
        require(column < Math.max(1, columnCount()), "The column number (" + column
                + ") is more than the number of columns(" + columnCount() + ").");
    }
}
