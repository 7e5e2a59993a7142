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
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** A query's conditions as SQL, every text bound and none written into the SQL. */
final class QuerySql {
    private final EventQuery query;
    private final TextSearch texts;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param connection where the texts that the query names are looked up */
    QuerySql(EventQuery query, DuckDBConnection connection) throws SQLException {
        this.query = query;
        this.texts = new TextSearch(connection);
        exactly(TextColumn.ACCOUNT, query.account(), "value = ?");
        exactly(TextColumn.NAME, lower(query.eventName()), "lower(value) = ?");
        exactly(TextColumn.SOURCE_IP, query.sourceIp(), "value = ?");
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

    private void part(Set<TextColumn> columns, String part) throws SQLException {
        List<String> more = new ArrayList<>();
        // An ID that is a UUID is no text in the database.
        if (columns.contains(TextColumn.EVENT_ID) && EventIds.isUuid(part)) {
            more.add("e.event_id = ?::UUID AND e.id_text = 0");
            values.add(part);
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
    }

    private void bounds() {
        if (!query.since().equals(Instant.MIN)) {
            conditions.add("e.time >= make_timestamp(?)");
            values.add(Rows.micros(query.since()));
        }
        if (!query.until().equals(Instant.MAX)) {
            conditions.add("e.time < make_timestamp(?)");
            values.add(Rows.micros(query.until()));
        }
        if (query.after() >= 0) {
            conditions.add("e.seq > ?");
            values.add(query.after());
        }
    }

    private String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    String count() {
        return "SELECT count(*) FROM event e" + where();
    }

    /** The limit is taken before the join, so that only the rows shown look for their log file. */
    String select() {
        String order = query.after() >= 0 ? "e.seq" : "e.time DESC, e.seq DESC";
        return "SELECT " + Rows.EVENT_COLUMNS + " FROM (SELECT * FROM event e" + where() + " ORDER BY " + order
                + " LIMIT " + query.limit() + ") e JOIN log_file f ON f.no = e.file_no ORDER BY " + order;
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
