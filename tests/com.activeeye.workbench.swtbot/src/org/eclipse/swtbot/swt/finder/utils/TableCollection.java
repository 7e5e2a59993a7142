package org.eclipse.swtbot.swt.finder.utils;

import java.util.ArrayList;
import java.util.List;

/** The rows that are selected in a table or a tree. */
public class TableCollection {

    private final List<TableRow> rows = new ArrayList<>();

    /**
     * Adds a row.
     *
     * @param row the row
     */
    public void add(TableRow row) {
        rows.add(row);
    }

    /**
     * Reads a row.
     *
     * @param index the row, from 0
     * @return the row
     */
    public TableRow get(int index) {
        return rows.get(index);
    }

    /**
     * Reads a cell.
     *
     * @param row    the row, from 0
     * @param column the column, from 0
     * @return its text
     */
    public String get(int row, int column) {
        return get(row).get(column);
    }

    /**
     * Counts the rows.
     *
     * @return how many there are
     */
    public int rowCount() {
        return rows.size();
    }

    /**
     * Counts the columns of the first row.
     *
     * @return how many there are; 0 without rows
     */
    public int columnCount() {
        return rows.isEmpty() ? 0 : rows.get(0).columnCount();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof TableCollection other && rows.equals(other.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
