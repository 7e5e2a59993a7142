package com.activeeye.workbench.cli.internal;

import java.util.ArrayList;
import java.util.List;

/** Lays out a table of text in columns that are as wide as their widest cell. */
final class TextTable {
    private TextTable() {
    }

    /**
     * The lines of a table.
     *
     * @param headings the columns' headings
     * @param rows the rows, each with a cell per heading
     * @return one line per row after the one of headings
     */
    static List<String> of(List<String> headings, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(headings);
        rows.forEach(row -> all.add(row.stream().map(TerminalText::safe).toList()));
        int[] widths = new int[headings.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
