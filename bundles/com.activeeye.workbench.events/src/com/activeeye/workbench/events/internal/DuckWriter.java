package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.Committed;
import com.activeeye.workbench.events.EventWriter;
import com.activeeye.workbench.events.Incoming;
import com.activeeye.workbench.events.LedgerEntry;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to DuckDB on one connection, one transaction after the other. */
public final class DuckWriter implements EventWriter, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DuckWriter.class);

    private final Database database;
    private final SettledFiles settled;
    private final Packs files;
    private final LedgerJournal journal;
    private final Blocks blocks;
    private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();
    private WriterState state;

    public DuckWriter(Database database, SettledFiles settled, Packs files, LedgerJournal journal,
            Blocks blocks) {
        this.database = database;
        this.settled = settled;
        this.files = files;
        this.journal = journal;
        this.blocks = blocks;
    }

    /** See {@link com.activeeye.workbench.events.EventStore#onCommit}. */
    public Runnable onCommit(Consumer<Committed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Committed> commit(List<Incoming> incoming) {
        List<Committed> results = inTransaction(open -> {
            List<Committed> stored = open.store(incoming);
            files.keep(fresh(incoming, stored));
            journal.add(open.completed());
            return new Outcome<>(stored, stored.stream().filter(committed -> !committed.repeated())
                    .map(Committed::entry).toList());
        });
        results.stream().filter(committed -> !committed.repeated())
                .forEach(committed -> listeners.forEach(listener -> tell(listener, committed)));
        return results;
    }

    private static List<Incoming> fresh(List<Incoming> incoming, List<Committed> stored) {
        return IntStream.range(0, incoming.size()).filter(i -> !stored.get(i).repeated())
                .mapToObj(i -> new Incoming(stored.get(i).entry(), incoming.get(i).original(),
                        incoming.get(i).events())).toList();
    }

    // A listener that fails must not make a commit that succeeded look as if it had failed.
    private static void tell(Consumer<Committed> listener, Committed committed) {
        try {
            listener.accept(committed);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on a commit of {}", committed.entry().file(), e);
        }
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
        inTransaction(open -> {
            List<LedgerEntry> recorded = open.record(List.of(entry));
            journal.add(recorded);
            return new Outcome<>(recorded, recorded);
        });
    }

    @Override
    public void restore(List<LedgerEntry> entries) {
        inTransaction(open -> {
            List<LedgerEntry> recorded = open.record(entries);
            return new Outcome<>(recorded, recorded);
        });
    }

    /** What a transaction came to, and the entries that are in the ledger once it is committed. */
    private record Outcome<T>(T result, List<LedgerEntry> entries) {
    }

    private interface Work<T> {
        Outcome<T> run(WriterState state) throws SQLException;
    }

    private synchronized <T> T inTransaction(Work<T> work) {
        boolean committed = false;
        try {
            WriterState open = state();
            open.begin();
            Outcome<T> outcome = work.run(open);
            open.commit();
            committed = true;
            outcome.entries().forEach(settled::add);
            blocks.add(open.written());
            return outcome.result();
        } catch (SQLException e) {
            if (StoreFaults.isFatal(e)) {
                abandon();
                database.reopen();
            }
            throw StoreFaults.of(e);
        } finally {
            if (!committed) {
                settled.forget();
                abandon();
            }
        }
    }

    private WriterState state() throws SQLException {
        if (state == null) {
            DuckDBConnection fresh = database.connection();
            try {
                state = new WriterState(fresh, settled);
            } finally {
                if (state == null) {
                    fresh.close();
                }
            }
        }
        return state;
    }

    // Closing the connection ends the transaction without committing it, whatever state it is in.
    private void abandon() {
        WriterState before = state;
        state = null;
        if (before == null) {
            return;
        }
        try {
            before.close();
        } catch (SQLException e) {
            LOG.debug("Closing the writer's connection failed", e);
        }
    }

    @Override
    public synchronized void close() {
        abandon();
    }
}
