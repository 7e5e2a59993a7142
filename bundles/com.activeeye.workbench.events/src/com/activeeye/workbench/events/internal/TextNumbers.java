package com.activeeye.workbench.events.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;

/** The texts of numbers, those asked for lately without asking the database: a number has one text for ever. */
final class TextNumbers {
    private static final int REMEMBERED = 50_000;
    private static final String FIND = """
            SELECT id, value FROM text WHERE id BETWEEN ? AND ? AND id IN (SELECT unnest(?::INTEGER[]))""";

    private final Map<Integer, String> known = new ConcurrentHashMap<>();

    /** The texts of those numbers. */
    Map<Integer, String> texts(DuckDBConnection connection, Set<Integer> ids) throws SQLException {
        Map<Integer, String> texts = new HashMap<>();
        texts.put(0, "");
        int[] missing = ids.stream().mapToInt(Integer::intValue).filter(id -> !take(id, texts)).sorted().toArray();
        if (missing.length > 0) {
            find(connection, missing, texts);
        }
        return texts;
    }

    private boolean take(int id, Map<Integer, String> texts) {
        String text = id == 0 ? "" : known.get(id);
        if (text != null) {
            texts.put(id, text);
        }
        return text != null;
    }

    private void find(DuckDBConnection connection, int[] ids, Map<Integer, String> texts) throws SQLException {
        if (known.size() + ids.length > REMEMBERED) {
            known.clear();
        }
        Integer[] boxed = Arrays.stream(ids).boxed().toArray(Integer[]::new);
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, ids[0]);
            statement.setInt(2, ids[ids.length - 1]);
            statement.setArray(3, connection.createArrayOf("INTEGER", boxed));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.put(row.getInt(1), row.getString(2));
                    if (known.size() < REMEMBERED) {
                        known.put(row.getInt(1), row.getString(2));
                    }
                }
            }
        }
    }
}
