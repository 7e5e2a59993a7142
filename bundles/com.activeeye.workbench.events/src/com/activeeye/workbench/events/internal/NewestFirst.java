package com.activeeye.workbench.events.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;

/**
 * Finds the newest events of a query by looking into the blocks with the newest ones first, until no other can have
 * newer ones than were found.
 */
final class NewestFirst {
    private static final Comparator<Rows.Numbered> ORDER = Comparator.comparing(Rows.Numbered::time)
            .thenComparing(Rows.Numbered::seq).reversed();
    // From so many on the planning of a query takes longer than to go through all events.
    private static final int RANGES_AT_MOST = 32;
    private static final int GROWTH = 8;

    private final DuckDBConnection connection;
    private final QuerySql sql;
    private final int limit;

    NewestFirst(DuckDBConnection connection, QuerySql sql, int limit) {
        this.connection = connection;
        this.sql = sql;
        this.limit = limit;
    }

    /**
     * The newest events.
     *
     * @param blocks all blocks
     * @return the events, newest first
     */
    List<Rows.Numbered> find(List<Block> blocks) throws SQLException {
        // The events after the last block may be of any time.
        long sealed = blocks.isEmpty() ? 0 : blocks.getLast().last();
        List<Block> left = new ArrayList<>(blocks.stream().filter(sql::mayBeIn)
                .sorted(Comparator.comparingLong(Block::newest).reversed()).toList());
        left.addFirst(new Block(sealed + 1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, new long[0], new long[0]));
        List<Rows.Numbered> found = new ArrayList<>();
        int wanted = firstBlocks(left);
        long oldest = sql.isOfAll() ? oldest(left.subList(0, wanted)) : Long.MIN_VALUE;
        while (!left.isEmpty() && !isEnough(found, left.getFirst())) {
            List<Block> next = left.subList(0, Math.min(wanted, left.size()));
            List<SequenceRange> ranges = SequenceRange.of(next);
            if (ranges.size() > RANGES_AT_MOST) {
                return rows(sql.select(), 1);
            }
            found.addAll(rows(sql.select(ranges, oldest), ranges.size()));
            found.sort(ORDER);
            found = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
            next.clear();
            wanted *= GROWTH;
        }
        return found;
    }

    // As many as have enough events if the query finds them all, and those as new as these.
    private int firstBlocks(List<Block> newestFirst) {
        long events = 0;
        long oldest = Long.MAX_VALUE;
        int count = 1;
        while (count < newestFirst.size() && (events < limit || newestFirst.get(count).newest() >= oldest)) {
            Block block = newestFirst.get(count);
            oldest = events < limit ? Math.min(oldest, block.oldest()) : oldest;
            events += block.events();
            count++;
        }
        return count;
    }

    // The start of the minute since which these blocks alone have as many events as are asked for.
    private long oldest(List<Block> some) {
        TreeMap<Long, Long> newest = new TreeMap<>(Comparator.reverseOrder());
        for (Block block : some) {
            for (int i = 0; i < block.minutes().length; i += 2) {
                newest.merge(block.minutes()[i], block.minutes()[i + 1], Long::sum);
            }
        }
        long events = 0;
        for (Map.Entry<Long, Long> minute : newest.entrySet()) {
            events += minute.getValue();
            if (events >= limit) {
                return TimeUnit.MINUTES.toMicros(minute.getKey());
            }
        }
        return Long.MIN_VALUE;
    }

    private boolean isEnough(List<Rows.Numbered> found, Block next) {
        return found.size() >= limit && Rows.micros(found.getLast().time()) > next.newest();
    }

    private List<Rows.Numbered> rows(String text, int times) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            sql.bind(statement, times);
            List<Rows.Numbered> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(Rows.numbered(row));
                }
            }
            return rows;
        }
    }
}
