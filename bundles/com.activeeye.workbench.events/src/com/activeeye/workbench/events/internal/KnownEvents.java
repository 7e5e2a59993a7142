package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.CloudTrailEvent;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** Leaves out events that are in the store already, or twice in a log file, by account and event ID. */
final class KnownEvents {
    // Repeats of an event carry the same time, and stored times are nearly sorted, so that DuckDB reads only the row
    // groups of the batch's time range.
    private static final String FIND = """
            SELECT account, event_id FROM event WHERE time BETWEEN make_timestamp(?) AND make_timestamp(?)
                AND event_id IN (SELECT unnest(?::VARCHAR[]))""";

    private final DuckDBConnection connection;

    KnownEvents(DuckDBConnection connection) {
        this.connection = connection;
    }

    private record Identity(String account, String eventId) {
    }

    List<CloudTrailEvent> remove(List<CloudTrailEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return events;
        }
        Set<Identity> known = find(events);
        List<CloudTrailEvent> fresh = new ArrayList<>(events.size());
        for (CloudTrailEvent event : events) {
            if (known.add(new Identity(event.account(), event.eventId()))) {
                fresh.add(event);
            }
        }
        return fresh;
    }

    private Set<Identity> find(List<CloudTrailEvent> events) throws SQLException {
        Instant first = events.stream().map(CloudTrailEvent::time).min(Comparator.naturalOrder()).orElseThrow();
        Instant last = events.stream().map(CloudTrailEvent::time).max(Comparator.naturalOrder()).orElseThrow();
        Array ids = connection.createArrayOf("VARCHAR",
                events.stream().map(CloudTrailEvent::eventId).toArray(String[]::new));
        Set<Identity> known = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, Rows.micros(first));
            statement.setLong(2, Rows.micros(last));
            statement.setArray(3, ids);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(new Identity(row.getString(1), row.getString(2)));
                }
            }
        }
        return known;
    }
}
