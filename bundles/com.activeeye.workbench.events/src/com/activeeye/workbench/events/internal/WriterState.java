package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.Committed;
import com.activeeye.workbench.events.Committed.NewEvents;
import com.activeeye.workbench.events.Incoming;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The writer's connection and what the writer knows of the database, so that it need not ask.
 *
 * <p>After a failure it knows more than the database has, and is thrown away.
 */
final class WriterState implements AutoCloseable {
    private final DuckDBConnection connection;
    private final Statement transaction;
    private final SettledFiles settled;
    private final Dictionary dictionary;
    private final KnownEvents known;
    private final BlockBuilder blocks;
    private List<Block> written = List.of();
    private long lastSequence;
    private long lastFileNo;

    WriterState(DuckDBConnection connection, SettledFiles settled) throws SQLException {
        this.connection = connection;
        this.settled = settled;
        this.dictionary = new Dictionary(connection);
        try (Statement statement = connection.createStatement()) {
            lastSequence = number(statement, "SELECT coalesce(max(seq), 0) FROM event");
            lastFileNo = number(statement, "SELECT coalesce(max(no), 0) FROM log_file");
            this.known = new KnownEvents(connection, number(statement,
                    "SELECT coalesce(epoch_us(max(time)), " + Long.MIN_VALUE + ") FROM event"));
        }
        this.blocks = new BlockBuilder(connection, lastSequence);
        this.transaction = connection.createStatement();
    }

    /**
     * Begins a transaction, in so many words: the driver, left to itself, would begin none for an appender, which then
     * commits whenever its buffer is full.
     */
    void begin() throws SQLException {
        transaction.execute("BEGIN TRANSACTION");
    }

    /** Ends the transaction; what was stored in it is on the disk when this returns. */
    void commit() throws SQLException {
        transaction.execute("COMMIT");
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Stores log files in a transaction that begins with it. */
    List<Committed> store(List<Incoming> files) throws SQLException {
        known.forget();
        List<Committed> results = new ArrayList<>(files.size());
        Map<LogFileId, LedgerEntry> done = new HashMap<>();
        try (DuckDBAppender ledger = connection.createAppender("log_file");
                DuckDBAppender events = connection.createAppender("event")) {
            for (Incoming file : files) {
                LogFileId id = file.entry().file();
                Committed committed = done.containsKey(id) ? Committed.repeated(done.get(id))
                        : store(file, ledger, events);
                done.put(id, committed.entry());
                results.add(committed);
            }
        }
        dictionary.write(connection);
        written = blocks.write(connection);
        return results;
    }

    private Committed store(Incoming file, DuckDBAppender ledger, DuckDBAppender events) throws SQLException {
        LedgerEntry entry = file.entry().withOriginal(file.original());
        if (settled.isIngested(entry.file())) {
            return Committed.repeated(LedgerRows.find(connection, entry.file()).orElse(entry));
        }
        lastFileNo++;
        Deque<StoredEvent> stored = new ArrayDeque<>();
        Map<String, NewEvents> perAccount = new HashMap<>();
        int all = 0;
        long before = lastSequence;
        for (List<CloudTrailEvent> portion : file.events()) {
            all += portion.size();
            store(portion, entry, events, stored).forEach(
                    (account, fresh) -> perAccount.merge(account, fresh, NewEvents::plus));
            dictionary.writeMany(connection);
        }
        int fresh = (int) (lastSequence - before);
        LedgerEntry counted = entry.withCounts(fresh, all - fresh)
                .withLeftOut(entry.leftOut() + file.events().leftOut());
        record(counted, ledger);
        return new Committed(counted, List.copyOf(stored), perAccount, false);
    }

    private Map<String, NewEvents> store(List<CloudTrailEvent> portion, LedgerEntry entry, DuckDBAppender events,
            Deque<StoredEvent> stored) throws SQLException {
        List<CloudTrailEvent> fresh = known.remove(portion);
        for (CloudTrailEvent event : fresh) {
            lastSequence++;
            Rows.append(events, lastSequence, lastFileNo, event, dictionary, blocks);
            if (stored.size() == Committed.EVENTS_AT_MOST) {
                stored.removeFirst();
            }
            stored.addLast(new StoredEvent(lastSequence, event, entry.file(), entry.sha256()));
        }
        return perAccount(fresh);
    }

    // A run of the same account at a time: nearly always that is all of them.
    private static Map<String, NewEvents> perAccount(List<CloudTrailEvent> events) {
        Map<String, NewEvents> perAccount = new HashMap<>();
        int from = 0;
        for (int i = 1; i <= events.size(); i++) {
            String account = events.get(from).account();
            if (i == events.size() || !events.get(i).account().equals(account)) {
                Instant newest = events.subList(from, i).stream().map(CloudTrailEvent::time)
                        .max(Instant::compareTo).orElseThrow();
                perAccount.merge(account, new NewEvents(i - from, newest), NewEvents::plus);
                from = i;
            }
        }
        return perAccount;
    }

    /** The blocks that the transaction before wrote. */
    List<Block> written() {
        List<Block> taken = written;
        written = List.of();
        return taken;
    }

    /** Records a log file without events in the transaction that is open; false when it was ingested before. */
    boolean record(LedgerEntry entry) throws SQLException {
        if (settled.isIngested(entry.file())) {
            return false;
        }
        try (DuckDBAppender ledger = connection.createAppender("log_file")) {
            lastFileNo++;
            record(entry, ledger);
        }
        return true;
    }

    private void record(LedgerEntry entry, DuckDBAppender ledger) throws SQLException {
        if (settled.isRecorded(entry.file())) {
            LedgerRows.delete(connection, entry.file());
        }
        Rows.append(ledger, lastFileNo, entry);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
