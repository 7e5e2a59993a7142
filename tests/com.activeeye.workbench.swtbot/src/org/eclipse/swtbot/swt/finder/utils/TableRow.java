package org.eclipse.swtbot.swt.finder.utils;

import java.util.ArrayList;
import java.util.List;

/** The texts of one row of a table or a tree, column by column. */
public class TableRow {

    private final List<String> cells = new ArrayList<>();

    /**
     * Adds a column.
     *
     * @param text its text
     */
    public void add(String text) {
        cells.add(text);
    }

    /**
     * Reads a column.
     *
     * @param index the column, from 0
     * @return its text
     */
    public String get(int index) {
        return cells.get(index);
    }

    /**
     * Counts the columns.
     *
     * @return how many there are
     */
    public int columnCount() {
        return cells.size();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof TableRow other && cells.equals(other.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
