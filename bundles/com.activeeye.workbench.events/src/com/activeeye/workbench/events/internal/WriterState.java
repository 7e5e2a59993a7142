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
import java.util.LinkedHashMap;
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
    private final List<LedgerEntry> completed = new ArrayList<>();
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
            LedgerEntry before = LedgerRows.find(connection, entry.file()).orElse(entry);
            return settled.leftOutOf(entry.file()).isEmpty() ? Committed.repeated(before)
                    : complete(file, before, ledger, events);
        }
        lastFileNo++;
        Stored stored = store(file, entry, lastFileNo, events);
        LedgerEntry counted = entry.withCounts(stored.fresh(), stored.all() - stored.fresh())
                .withLeftOut(file.events().leftOut());
        record(counted, lastFileNo, ledger);
        return stored.committed(counted, counted.duplicates());
    }

    // What is stored keeps its row: its events have the row's number.
    private Committed complete(Incoming file, LedgerEntry before, DuckDBAppender ledger, DuckDBAppender events)
            throws SQLException {
        long no = LedgerRows.number(connection, before.file());
        Stored stored = store(file, before, no, events);
        int here = before.events() + stored.fresh();
        LedgerEntry after = before.withCounts(here, stored.all() - here).withLeftOut(file.events().leftOut());
        if (after.equals(before)) {
            return Committed.repeated(before);
        }
        record(after, no, ledger);
        completed.add(after);
        return stored.committed(after, after.duplicates() - before.duplicates());
    }

    /** What was stored of a log file's events: how many there were, how many of them were new, and these. */
    private record Stored(int all, int fresh, Deque<StoredEvent> latest, Map<String, NewEvents> perAccount) {
        Committed committed(LedgerEntry entry, int duplicates) {
            return new Committed(entry, List.copyOf(latest), perAccount, duplicates, false);
        }
    }

    private Stored store(Incoming file, LedgerEntry entry, long fileNo, DuckDBAppender events) throws SQLException {
        Deque<StoredEvent> latest = new ArrayDeque<>();
        Map<String, NewEvents> perAccount = new HashMap<>();
        int all = 0;
        long before = lastSequence;
        for (List<CloudTrailEvent> portion : file.events()) {
            all += portion.size();
            store(portion, entry, fileNo, events, latest).forEach(
                    (account, fresh) -> perAccount.merge(account, fresh, NewEvents::plus));
            dictionary.writeMany(connection);
        }
        return new Stored(all, (int) (lastSequence - before), latest, perAccount);
    }

    private Map<String, NewEvents> store(List<CloudTrailEvent> portion, LedgerEntry entry, long fileNo,
            DuckDBAppender events, Deque<StoredEvent> stored) throws SQLException {
        List<CloudTrailEvent> fresh = known.remove(portion);
        for (CloudTrailEvent event : fresh) {
            lastSequence++;
            Rows.append(events, lastSequence, fileNo, event, dictionary, blocks);
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

    /** The entries of log files of earlier transactions that the transaction before brought more events of. */
    List<LedgerEntry> completed() {
        List<LedgerEntry> taken = List.copyOf(completed);
        completed.clear();
        return taken;
    }

    /**
     * Records log files without events in the transaction that is open.
     *
     * @return the entries that are in the ledger now: those of log files that were ingested before are not
     */
    List<LedgerEntry> record(List<LedgerEntry> entries) throws SQLException {
        Map<LogFileId, LedgerEntry> latest = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            if (!settled.isIngested(entry.file())) {
                latest.remove(entry.file().withEtag(""));
                latest.put(entry.file(), entry);
            }
        }
        try (DuckDBAppender ledger = connection.createAppender("log_file")) {
            for (LedgerEntry entry : latest.values()) {
                lastFileNo++;
                record(entry, lastFileNo, ledger);
            }
        }
        return List.copyOf(latest.values());
    }

    private void record(LedgerEntry entry, long no, DuckDBAppender ledger) throws SQLException {
        // Some notifications name no version of the object: then it was left out without one.
        delete(entry.file().withEtag(""));
        delete(entry.file());
        Rows.append(ledger, no, entry);
    }

    private void delete(LogFileId file) throws SQLException {
        if (settled.isRecorded(file)) {
            LedgerRows.delete(connection, file);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
