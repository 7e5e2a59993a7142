package com.activeeye.workbench.events.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Gives texts their numbers, 0 for the empty one, and writes those that are new.
 *
 * <p>It remembers the texts that were used lately. One that it has forgotten gets another number, so that a text may
 * have several; a number has one text for ever.
 */
final class Dictionary {
    private static final int REMEMBERED = 8_192;
    private static final String LATEST = "SELECT id, col, value FROM text ORDER BY id DESC LIMIT 50000";

    private final List<Memory> memories = new ArrayList<>();
    private final List<Entry> fresh = new ArrayList<>();
    private int last;

    Dictionary(DuckDBConnection connection) throws SQLException {
        for (int i = 0; i < TextColumn.ALL.length; i++) {
            memories.add(new Memory());
        }
        try (PreparedStatement statement = connection.prepareStatement(LATEST);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                last = Math.max(last, row.getInt(1));
                memories.get(row.getInt(2)).putIfRoom(row.getString(3), row.getInt(1));
            }
        }
    }

    private record Entry(int id, TextColumn column, String text) {
    }

    /** The texts used lately and those used before them, so that all but the oldest half is known at any time. */
    private static final class Memory {
        private Map<String, Integer> young = new HashMap<>();
        private Map<String, Integer> old = new HashMap<>();
        private String last = "";
        private int lastId;

        // Nearly always the same object as in the event before: the parser gives each text once.
        @SuppressWarnings("ReferenceEquality")
        boolean isLast(String text) {
            return text == last;
        }

        int remember(String text, int id) {
            last = text;
            lastId = id;
            return id;
        }

        Integer find(String text) {
            Integer id = young.get(text);
            if (id == null) {
                id = old.get(text);
                if (id != null) {
                    put(text, id);
                }
            }
            return id;
        }

        void put(String text, int id) {
            if (young.size() >= REMEMBERED) {
                old = young;
                young = new HashMap<>();
            }
            young.put(text, id);
        }

        void putIfRoom(String text, int id) {
            if (young.size() < REMEMBERED) {
                young.putIfAbsent(text, id);
            }
        }
    }

    /** The number of a text of a column. */
    int id(TextColumn column, String text) {
        if (text.isEmpty()) {
            return 0;
        }
        // Nobody has the ID of an event twice; to remember it would drive out others.
        if (column == TextColumn.EVENT_ID) {
            return add(column, text);
        }
        Memory memory = memories.get(column.ordinal());
        if (memory.isLast(text)) {
            return memory.lastId;
        }
        Integer known = memory.find(text);
        if (known != null) {
            return memory.remember(text, known);
        }
        int id = add(column, text);
        memory.put(text, id);
        return memory.remember(text, id);
    }

    private int add(TextColumn column, String text) {
        fresh.add(new Entry(++last, column, text));
        return last;
    }

    /** Writes what is new if that has become much, so that it does not fill the memory within a large transaction. */
    void writeMany(DuckDBConnection connection) throws SQLException {
        if (fresh.size() >= REMEMBERED) {
            write(connection);
        }
    }

    /** Writes what is new; to be called in the transaction that the numbers were used in. */
    void write(DuckDBConnection connection) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        try (DuckDBAppender appender = connection.createAppender("text")) {
            for (Entry entry : fresh) {
                appender.beginRow().append(entry.id()).append((byte) entry.column().ordinal()).append(entry.text())
                        .endRow();
            }
        }
        fresh.clear();
    }
}
