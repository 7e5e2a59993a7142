package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.EventQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A query's conditions as SQL, every value bound and none written into the text. */
final class QuerySql {
    private static final List<String> TEXT_COLUMNS = List.of("account", "event_id", "region", "source", "name",
            "user_name", "user_arn", "access_key", "source_ip", "user_agent", "error_code", "error_message");

    private final EventQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    QuerySql(EventQuery query) {
        this.query = query;
        text("e.account = ?", query.account());
        text("lower(e.name) = ?", lower(query.eventName()));
        text("e.source_ip = ?", query.sourceIp());
        if (!query.user().isEmpty()) {
            anyColumn(List.of("user_name", "user_arn"), query.user());
        }
        if (!query.text().isEmpty()) {
            anyColumn(TEXT_COLUMNS, query.text());
        }
        if (query.errorsOnly()) {
            conditions.add("e.error_code <> ''");
        }
        bounds();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void text(String condition, String value) {
        if (!value.isEmpty()) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private void anyColumn(List<String> columns, String part) {
        List<String> alternatives = new ArrayList<>();
        for (String column : columns) {
            alternatives.add("contains(lower(e." + column + "), ?)");
            values.add(lower(part));
        }
        conditions.add("(" + String.join(" OR ", alternatives) + ")");
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
