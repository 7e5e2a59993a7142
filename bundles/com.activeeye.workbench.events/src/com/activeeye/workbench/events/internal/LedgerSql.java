package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.LedgerQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The SQL of a query of the ledger; what people typed is only ever bound. */
final class LedgerSql {
    private static final String TEXT = "(contains(lower(f.bucket), lower(?)) OR contains(lower(f.key), lower(?)) "
            + "OR contains(lower(f.detail), lower(?)))";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final int limit;

    LedgerSql(LedgerQuery query) {
        limit = query.limit();
        oneOf("f.outcome", query.outcomes());
        oneOf("f.reason", query.reasons());
        if (!query.account().isEmpty()) {
            add("f.account = ?", query.account());
        }
        if (!query.text().isEmpty()) {
            add(TEXT, query.text(), query.text(), query.text());
        }
        if (query.incomplete()) {
            conditions.add("f.left_out > 0");
        }
        if (!query.since().equals(Instant.MIN)) {
            add("f.ingested_at >= make_timestamp(?)", Rows.micros(query.since()));
        }
    }

    private void oneOf(String column, Collection<? extends Enum<?>> names) {
        if (!names.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
            add(column + " IN (" + marks + ")", names.stream().map(Enum::name).toArray());
        }
    }

    private void add(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }

    private String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The entries, newest first. */
    String select() {
        return "SELECT " + Rows.LOG_FILE_COLUMNS + " FROM log_file f" + where()
                + " ORDER BY f.ingested_at DESC, f.no DESC LIMIT " + limit;
    }

    /** How many there are, whatever the limit. */
    String count() {
        return "SELECT count(*) FROM log_file f" + where();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
