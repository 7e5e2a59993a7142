package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LogFileId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The log files of the ledger in memory, by 128 bits of their identity's SHA-256: which there are, and how settled. */
public final class SettledFiles {
    private static final String ALL = "SELECT identity, outcome FROM log_file";
    private static final String INCOMPLETE = "SELECT identity, left_out_of FROM log_file WHERE left_out > 0";

    private final Database database;
    private IdSet recorded = new IdSet();
    private IdSet settled = new IdSet();
    private IdSet ingested = new IdSet();
    private Map<UUID, Set<String>> leftOutOf = new HashMap<>();
    private boolean read;

    public SettledFiles(Database database) {
        this.database = database;
    }

    /** The identity of a log file as the database has it. */
    static UUID identity(LogFileId file) {
        String text = file.bucket() + "\0" + file.key() + "\0" + file.etag();
        ByteBuffer digest = ByteBuffer.wrap(Staging.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    /** Whether a log file was ingested or is in quarantine. */
    boolean isSettled(LogFileId file) throws SQLException {
        return contains(file, () -> settled);
    }

    /** Whether a log file was ingested. */
    boolean isIngested(LogFileId file) throws SQLException {
        return contains(file, () -> ingested);
    }

    /** Whether the ledger has an entry of a log file, of whatever outcome. */
    boolean isRecorded(LogFileId file) throws SQLException {
        return contains(file, () -> recorded);
    }

    /** The accounts of which an ingested log file's events were left out; most have none. */
    synchronized Set<String> leftOutOf(LogFileId file) throws SQLException {
        read();
        return leftOutOf.isEmpty() ? Set.of() : leftOutOf.getOrDefault(identity(file), Set.of());
    }

    private synchronized boolean contains(LogFileId file, Supplier<IdSet> set) throws SQLException {
        read();
        UUID identity = identity(file);
        return set.get().contains(identity.getMostSignificantBits(), identity.getLeastSignificantBits());
    }

    /** Reads the ledger again at the next question: after a failure it is not known what is in it. */
    synchronized void forget() {
        recorded = new IdSet();
        settled = new IdSet();
        ingested = new IdSet();
        leftOutOf = new HashMap<>();
        read = false;
    }

    /** Takes note of an entry that was committed. */
    synchronized void add(LedgerEntry entry) {
        if (read) {
            UUID identity = identity(entry.file());
            add(identity, entry.outcome());
            leftOutOf.remove(identity);
            if (!entry.leftOutOf().isEmpty()) {
                leftOutOf.put(identity, entry.leftOutOf().keySet());
            }
        }
    }

    private void add(UUID identity, LedgerOutcome outcome) {
        long high = identity.getMostSignificantBits();
        long low = identity.getLeastSignificantBits();
        recorded.add(high, low);
        if (outcome != LedgerOutcome.SKIPPED) {
            settled.add(high, low);
        }
        if (outcome == LedgerOutcome.INGESTED) {
            ingested.add(high, low);
        }
    }

    // In memory because this is asked for every log file, several times.
    private void read() throws SQLException {
        if (read) {
            return;
        }
        try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(ALL)) {
                while (row.next()) {
                    add(row.getObject(1, UUID.class), LedgerOutcome.valueOf(row.getString(2)));
                }
            }
            try (ResultSet row = statement.executeQuery(INCOMPLETE)) {
                while (row.next()) {
                    leftOutOf.put(row.getObject(1, UUID.class), Rows.leftOutOf(row.getString(2)).keySet());
                }
            }
        }
        read = true;
    }
}
