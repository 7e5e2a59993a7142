package com.activeeye.workbench.events.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The blocks of all stored events but the last few thousand, in memory. */
public final class Blocks {
    // 33 million events, 50 MB; older blocks are kept without their filters.
    private static final int FILTERS_AT_MOST = 4_000;

    private final Database database;
    private List<Block> blocks = List.of();
    private boolean read;

    public Blocks(Database database) {
        this.database = database;
    }

    /** The blocks, in the order of storing. */
    synchronized List<Block> all() throws SQLException {
        if (!read) {
            try (Connection connection = database.connection(); Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM block ORDER BY first")) {
                List<Block> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Block(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
                            Block.numbers(row.getBytes(5)), Block.numbers(row.getBytes(6))));
                }
                blocks = bounded(found);
            }
            read = true;
        }
        return blocks;
    }

    private static List<Block> bounded(List<Block> all) {
        for (int i = 0; i < all.size() - FILTERS_AT_MOST && all.get(i).filter().length > 0; i++) {
            all.set(i, all.get(i).withoutFilter());
        }
        return List.copyOf(all);
    }

    /** Takes note of blocks that were committed. */
    synchronized void add(List<Block> committed) {
        if (!read || committed.isEmpty()) {
            return;
        }
        List<Block> more = new ArrayList<>(blocks);
        // Those that were read from the database between their commit and now are there already.
        long last = more.isEmpty() ? 0 : more.getLast().last();
        committed.stream().filter(block -> block.first() > last).forEach(more::add);
        blocks = bounded(more);
    }
}
