package com.activeeye.workbench.events.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Gathers what goes into {@link Block}s while events are stored. */
final class BlockBuilder {
    private static final int EVENTS = 8_192;
    private static final int READ_AT_ONCE = 16 * EVENTS;
    private static final long MINUTE = 60_000_000L;

    private final List<Block> full = new ArrayList<>();
    private final Map<Long, Long> minutes = new TreeMap<>();
    private long[] keys = new long[2 * EVENTS];
    private int count;
    private IdSet texts = new IdSet();
    private long first;
    private long last;
    private long oldest;
    private long newest;

    /** Goes on where the database's last block ends: the events after it are read again. */
    BlockBuilder(DuckDBConnection connection, long lastSequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT coalesce(max(last), 0) FROM block");
                ResultSet row = statement.executeQuery()) {
            row.next();
            last = row.getLong(1);
        }
        first = last + 1;
        String columns = Stream.of(TextColumn.ALL).map(TextColumn::sql).collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement("SELECT event_id, epoch_us(time), " + columns
                + " FROM event WHERE seq >= ? AND seq < ? ORDER BY seq")) {
            for (long from = first; from <= lastSequence; from += READ_AT_ONCE) {
                statement.setLong(1, from);
                statement.setLong(2, from + READ_AT_ONCE);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        UUID id = row.getObject(1, UUID.class);
                        for (int i = 0; i < TextColumn.ALL.length; i++) {
                            text(row.getInt(3 + i));
                        }
                        event(id.getMostSignificantBits(), id.getLeastSignificantBits(), row.getLong(2));
                    }
                }
            }
        }
    }

    /** A text of the event that comes next. */
    void text(int number) {
        if (number != 0 && texts.add(number, 0)) {
            key(Block.key(number));
        }
    }

    /** The next event, after its texts. */
    void event(long idHigh, long idLow, long micros) {
        key(Block.key(idHigh, idLow));
        oldest = last < first ? micros : Math.min(oldest, micros);
        newest = last < first ? micros : Math.max(newest, micros);
        last++;
        minutes.merge(Math.floorDiv(micros, MINUTE), 1L, Long::sum);
        if (last - first + 1 == EVENTS) {
            fill();
        }
    }

    private void key(long key) {
        keys = count == keys.length ? Arrays.copyOf(keys, 2 * count) : keys;
        keys[count++] = key;
    }

    private void fill() {
        long[] pairs = minutes.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .mapToLong(Long::longValue).toArray();
        full.add(new Block(first, last, oldest, newest, Block.filter(keys, count), pairs));
        first = last + 1;
        count = 0;
        texts = new IdSet();
        minutes.clear();
    }

    /** Writes the blocks that have become full; to be called in the transaction of their events. */
    List<Block> write(DuckDBConnection connection) throws SQLException {
        if (full.isEmpty()) {
            return List.of();
        }
        try (DuckDBAppender appender = connection.createAppender("block")) {
            for (Block block : full) {
                appender.beginRow().append(block.first()).append(block.last()).append(block.oldest())
                        .append(block.newest()).append(Block.bytes(block.filter()))
                        .append(Block.bytes(block.minutes())).endRow();
            }
        }
        List<Block> written = List.copyOf(full);
        full.clear();
        return written;
    }
}
