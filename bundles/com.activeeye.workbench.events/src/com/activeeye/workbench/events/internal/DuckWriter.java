package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.Committed;
import com.activeeye.workbench.events.EventWriter;
import com.activeeye.workbench.events.KeptFile;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.StoredEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to DuckDB on one connection, one log file after the other, each in a transaction of its own. */
public final class DuckWriter implements EventWriter, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DuckWriter.class);

    private final Database database;
    private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();
    private DuckDBConnection connection;
    private long lastSequence;
    private long lastFileNo;

    public DuckWriter(Database database) {
        this.database = database;
    }

    /** See {@link com.activeeye.workbench.events.EventStore#onCommit}. */
    public Runnable onCommit(Consumer<Committed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Committed commit(LedgerEntry entry, KeptFile kept, List<CloudTrailEvent> events) {
        Committed committed = inTransaction(() -> store(entry.withKept(kept), events));
        if (!committed.repeated()) {
            listeners.forEach(listener -> tell(listener, committed));
        }
        return committed;
    }

    // A listener that fails must not make a commit that succeeded look as if it had failed.
    private static void tell(Consumer<Committed> listener, Committed committed) {
        try {
            listener.accept(committed);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on a commit of {}", committed.entry().file(), e);
        }
    }

    private Committed store(LedgerEntry entry, List<CloudTrailEvent> events) throws SQLException {
        Optional<LedgerEntry> before = recorded(entry.file());
        if (before.isPresent() && before.get().outcome() == LedgerOutcome.INGESTED) {
            return new Committed(before.get(), List.of(), true);
        }
        List<CloudTrailEvent> fresh = new KnownEvents(connection).remove(events);
        LedgerEntry counted = entry.withCounts(fresh.size(), events.size() - fresh.size());
        long no = lastFileNo + 1;
        put(no, counted, before);
        return new Committed(counted, append(no, counted, fresh), false);
    }

    private List<StoredEvent> append(long no, LedgerEntry entry, List<CloudTrailEvent> fresh) throws SQLException {
        List<StoredEvent> stored = new ArrayList<>(fresh.size());
        try (DuckDBAppender appender = connection.createAppender("event")) {
            for (CloudTrailEvent event : fresh) {
                long seq = lastSequence + stored.size() + 1;
                Rows.append(appender, seq, no, event);
                stored.add(new StoredEvent(seq, event, entry.file(), entry.sha256()));
            }
        }
        return stored;
    }

    @Override
    public void skip(LedgerEntry entry) {
        record(entry);
    }

    @Override
    public void quarantine(LedgerEntry entry) {
        record(entry);
    }

    private void record(LedgerEntry entry) {
        inTransaction(() -> {
            Optional<LedgerEntry> before = recorded(entry.file());
            if (before.isPresent() && before.get().outcome() == LedgerOutcome.INGESTED) {
                return new Committed(before.get(), List.of(), true);
            }
            put(lastFileNo + 1, entry, before);
            return new Committed(entry, List.of(), false);
        });
    }

    private Optional<LedgerEntry> recorded(LogFileId file) throws SQLException {
        return LedgerRows.find(connection, file);
    }

    private void put(long no, LedgerEntry entry, Optional<LedgerEntry> before) throws SQLException {
        if (before.isPresent()) {
            LedgerRows.delete(connection, entry.file());
        }
        try (PreparedStatement statement = connection.prepareStatement(Rows.INSERT_LOG_FILE)) {
            Rows.bind(statement, no, entry);
            statement.execute();
        }
    }

    private interface Work {
        Committed run() throws SQLException;
    }

    private synchronized Committed inTransaction(Work work) {
        try {
            begin();
            Committed committed = work.run();
            connection.commit();
            if (!committed.repeated()) {
                lastFileNo++;
                lastSequence += committed.events().size();
            }
            return committed;
        } catch (SQLException e) {
            abandon(e);
            throw StoreFaults.of(e);
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void begin() throws SQLException {
        if (connection != null) {
            return;
        }
        DuckDBConnection fresh = database.connection();
        try (Statement statement = fresh.createStatement()) {
            lastSequence = number(statement, "SELECT coalesce(max(seq), 0) FROM event");
            lastFileNo = number(statement, "SELECT coalesce(max(no), 0) FROM log_file");
        }
        fresh.setAutoCommit(false);
        connection = fresh;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void abandon(SQLException cause) {
        rollBack();
        closeConnection();
        if (StoreFaults.isFatal(cause)) {
            database.reopen();
        }
    }

    private void rollBack() {
        if (connection == null) {
            return;
        }
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Whatever it says, closing the connection ends the transaction without committing it.
            LOG.debug("Rolling back failed", e);
            closeConnection();
        }
    }

    private void closeConnection() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("Closing the writer's connection failed", e);
        }
        connection = null;
    }

    @Override
    public synchronized void close() {
        closeConnection();
    }
}
