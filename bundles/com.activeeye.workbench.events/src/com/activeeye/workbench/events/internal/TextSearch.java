package com.activeeye.workbench.events.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Looks for texts among those of all events, which are far fewer than the events, and gives their numbers. */
final class TextSearch {
    private final DuckDBConnection connection;

    TextSearch(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * The numbers of the texts that meet a condition, by column; columns without any are left out.
     *
     * @param columns where to look
     * @param condition SQL about {@code value} with one placeholder
     * @param text what is bound to it
     */
    Map<TextColumn, List<Integer>> find(Set<TextColumn> columns, String condition, String text) throws SQLException {
        String wanted = columns.stream().map(column -> String.valueOf(column.ordinal()))
                .collect(Collectors.joining(","));
        Map<TextColumn, List<Integer>> found = new EnumMap<>(TextColumn.class);
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT col, id FROM text WHERE col IN (" + wanted + ") AND " + condition)) {
            statement.setString(1, text);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(TextColumn.ALL[row.getInt(1)], column -> new ArrayList<>())
                            .add(row.getInt(2));
                }
            }
        }
        return found;
    }
}
