package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.LogFileId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The log files of numbers, those asked for lately without asking the database: a number has one log file for ever, and
 * a join for it takes longer than many a query.
 */
final class LogFileNumbers {
    private static final int REMEMBERED = 10_000;

    private final Map<Long, Known> remembered = new ConcurrentHashMap<>();

    /**
     * A log file that events are of.
     *
     * @param id its identity
     * @param sha256 under which it is kept
     */
    record Known(LogFileId id, String sha256) {
    }

    /** The log files of those numbers. */
    Map<Long, Known> find(Connection connection, Set<Long> numbers) throws SQLException {
        Map<Long, Known> files = new HashMap<>();
        numbers.forEach(number -> {
            Known known = remembered.get(number);
            if (known != null) {
                files.put(number, known);
            }
        });
        List<Long> missing = numbers.stream().filter(number -> !files.containsKey(number)).sorted().toList();
        if (!missing.isEmpty()) {
            read(connection, missing, files);
        }
        return files;
    }

    private void read(Connection connection, List<Long> missing, Map<Long, Known> files) throws SQLException {
        if (remembered.size() + missing.size() > REMEMBERED) {
            remembered.clear();
        }
        String list = missing.stream().map(String::valueOf).collect(Collectors.joining(","));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT no, bucket, key, etag, sha256 FROM log_file WHERE no"
                        + " BETWEEN " + missing.getFirst() + " AND " + missing.getLast()
                        + " AND no IN (" + list + ")")) {
            while (row.next()) {
                Known known = new Known(new LogFileId(row.getString(2), row.getString(3), row.getString(4)),
                        row.getString(5));
                files.put(row.getLong(1), known);
                if (remembered.size() < REMEMBERED) {
                    remembered.put(row.getLong(1), known);
                }
            }
        }
    }
}
