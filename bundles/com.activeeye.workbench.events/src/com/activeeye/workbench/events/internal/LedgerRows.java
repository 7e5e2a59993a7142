package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LogFileId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The ledger's rows by the identity of their log file. */
final class LedgerRows {
    private static final String WHERE = " WHERE f.identity = ?::UUID";

    private LedgerRows() {
    }

    static Optional<LedgerEntry> find(Connection connection, LogFileId file) throws SQLException {
        String sql = "SELECT " + Rows.LOG_FILE_COLUMNS + " FROM log_file f" + WHERE;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, file);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Rows.entry(row)) : Optional.empty();
            }
        }
    }

    /** The number of a log file's row, which its events have. */
    static long number(Connection connection, LogFileId file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT f.no FROM log_file f" + WHERE)) {
            bind(statement, file);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static void delete(Connection connection, LogFileId file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM log_file f" + WHERE)) {
            bind(statement, file);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, LogFileId file) throws SQLException {
        statement.setString(1, SettledFiles.identity(file).toString());
    }
}
