package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.EventQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * A query's conditions as SQL, every text bound and none written into the SQL. Numbers and UUIDs, which can be nothing
 * else, are written into it: DuckDB looks through a table much faster for what it knows when it makes its plan.
 */
final class QuerySql {
    // To ask each block for more takes longer than to look into it.
    private static final int KEYS_AT_MOST = 64;

    private final EventQuery query;
    private final TextSearch texts;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    // Of each condition that a block's filter can tell of: the keys of which a block must have one.
    private final List<long[]> keys = new ArrayList<>();

    /** @param connection where the texts that the query names are looked up */
    QuerySql(EventQuery query, DuckDBConnection connection) throws SQLException {
        this.query = query;
        this.texts = new TextSearch(connection);
        exactly(TextColumn.ACCOUNT, query.account(), "value = ?");
        exactly(TextColumn.NAME, lower(query.eventName()), "lower(value) = ?");
        exactly(TextColumn.SOURCE_IP, query.sourceIp(), "value = ?");
        exactly(TextColumn.ACCESS_KEY, query.accessKey(), "value = ?");
        if (!query.eventId().isEmpty()) {
            eventId(EventIds.bits(query.eventId()));
        }
        if (!query.user().isEmpty()) {
            part(EnumSet.of(TextColumn.USER_NAME, TextColumn.USER_ARN), lower(query.user()));
        }
        if (!query.text().isEmpty()) {
            part(EnumSet.allOf(TextColumn.class), lower(query.text()));
        }
        if (query.errorsOnly()) {
            conditions.add("e.error_code <> 0");
        }
        bounds();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void exactly(TextColumn column, String value, String condition) throws SQLException {
        if (!value.isEmpty()) {
            add(texts.find(Set.of(column), condition, value), List.of());
        }
    }

    private void eventId(UUID id) {
        conditions.add("e.event_id = '" + id + "'::UUID");
        keys.add(new long[] {Block.key(id.getMostSignificantBits(), id.getLeastSignificantBits())});
    }

    private void part(Set<TextColumn> columns, String part) throws SQLException {
        List<String> more = new ArrayList<>();
        // An ID that is a UUID is no text in the database.
        if (columns.contains(TextColumn.EVENT_ID) && EventIds.isUuid(part)) {
            more.add("e.event_id = '" + EventIds.bits(part) + "'::UUID AND e.id_text = 0");
        } else if (columns.contains(TextColumn.EVENT_ID) && part.matches("[0-9a-f-]{1,36}")) {
            more.add("contains(e.event_id::VARCHAR, ?) AND e.id_text = 0");
            values.add(part);
        }
        add(texts.find(columns, "contains(lower(value), ?)", part), more);
    }

    private void add(Map<TextColumn, List<Integer>> found, List<String> more) {
        List<String> alternatives = new ArrayList<>(more);
        found.forEach((column, ids) -> alternatives.add("e." + column.sql() + " IN ("
                + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")"));
        conditions.add(alternatives.isEmpty() ? "FALSE" : "(" + String.join(" OR ", alternatives) + ")");
        long[] numbers = found.values().stream().flatMap(List::stream).mapToLong(Block::key).toArray();
        if (more.isEmpty() && numbers.length <= KEYS_AT_MOST) {
            keys.add(numbers);
        }
    }

    private void bounds() {
        if (!query.since().equals(Instant.MIN)) {
            conditions.add(notBefore(Rows.micros(query.since())));
        }
        if (!query.until().equals(Instant.MAX)) {
            conditions.add("e.time < make_timestamp(" + Rows.micros(query.until()) + ")");
        }
        if (query.after() >= 0) {
            conditions.add("e.seq > " + query.after());
        }
    }

    private static String notBefore(long micros) {
        return "e.time >= make_timestamp(" + micros + ")";
    }

    /** Whether a block may have events that the query finds; false is certain. */
    boolean mayBeIn(Block block) {
        boolean inTime = (query.since().equals(Instant.MIN) || block.newest() >= Rows.micros(query.since()))
                && (query.until().equals(Instant.MAX) || block.oldest() < Rows.micros(query.until()));
        return inTime && mayHaveKeys(block);
    }

    // Asked of each block of each query.
    private boolean mayHaveKeys(Block block) {
        for (long[] some : keys) {
            boolean one = false;
            for (int i = 0; i < some.length && !one; i++) {
                one = block.mayHave(some[i]);
            }
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** Whether it asks for all events. */
    boolean isOfAll() {
        return conditions.isEmpty();
    }

    private String where(String more) {
        List<String> all = new ArrayList<>(conditions);
        if (!more.isEmpty()) {
            all.add(more);
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    String count() {
        return "SELECT count(*) FROM event e" + where("");
    }

    String perMinute(long after) {
        return "SELECT epoch_us(e.time) // 60000000 AS minute, count(*) FROM event e" + where("e.seq > " + after)
                + " GROUP BY minute ORDER BY minute";
    }

    /** All that the query finds. */
    String select() {
        return "SELECT " + Rows.EVENT_COLUMNS + " FROM event e" + where("") + order();
    }

    /**
     * What the query finds within some runs of sequences.
     *
     * @param oldest earlier events are left out, in microseconds; {@link Long#MIN_VALUE} for none
     */
    String select(List<SequenceRange> ranges, long oldest) {
        String time = oldest == Long.MIN_VALUE ? "" : notBefore(oldest) + " AND ";
        if (!query.eventId().isEmpty()) {
            // A handful at the most, for which it takes as long to plan how to sort them as to find them.
            return ranges.stream().map(range -> "SELECT " + Rows.EVENT_COLUMNS + " FROM event e"
                    + where(time + within(range))).collect(Collectors.joining(" UNION ALL "));
        }
        return "SELECT " + Rows.EVENT_COLUMNS + " FROM (" + ranges.stream().map(range -> "SELECT * FROM event e"
                + where(time + within(range))).collect(Collectors.joining(" UNION ALL ")) + ") e" + order();
    }

    private static String within(SequenceRange range) {
        return "e.seq BETWEEN " + range.first() + " AND " + range.last();
    }

    private String order() {
        return " ORDER BY " + (query.after() >= 0 ? "e.seq" : "e.time DESC, e.seq DESC") + " LIMIT " + query.limit();
    }

    /** Binds what the query names, as often as its conditions are in the SQL. */
    void bind(PreparedStatement statement, int times) throws SQLException {
        for (int i = 0; i < values.size() * times; i++) {
            statement.setString(i + 1, values.get(i % values.size()));
        }
    }
}
