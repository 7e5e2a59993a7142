package com.activeeye.workbench.events;

import com.activeeye.workbench.events.internal.Blocks;
import com.activeeye.workbench.events.internal.Database;
import com.activeeye.workbench.events.internal.DuckReader;
import com.activeeye.workbench.events.internal.DuckWriter;
import com.activeeye.workbench.events.internal.LedgerJournal;
import com.activeeye.workbench.events.internal.Packs;
import com.activeeye.workbench.events.internal.SettledFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.function.Consumer;

/**
 * The events of one environment: columns in a DuckDB file, the original log files beside it, and the ledger.
 *
 * <p>Writing and reading are apart, so that a reader never waits for a commit and either side can be replaced.
 */
public final class EventStore implements AutoCloseable {
    private final Path folder;
    private final Database database;
    private final Packs files;
    private final LedgerJournal journal;
    private final DuckWriter writer;
    private final DuckReader reader;
    private volatile boolean rebuildDue;

    private EventStore(Path folder, Database database, Packs files, LedgerJournal journal) {
        this.folder = folder;
        this.database = database;
        this.files = files;
        this.journal = journal;
        SettledFiles settled = new SettledFiles(database);
        Blocks blocks = new Blocks(database);
        this.writer = new DuckWriter(database, settled, files, journal, blocks);
        this.reader = new DuckReader(database, files, settled, blocks);
        this.rebuildDue = database.needsRebuild();
        if (rebuildDue && !files.any() && journal.isEmpty()) {
            rebuilt();
        }
        if (!rebuildDue && journal.isEmpty()) {
            // A database of before there was one, or one that lost it.
            journal.add(reader.entries(LedgerQuery.all().limit(Integer.MAX_VALUE)
                    .withOutcomes(EnumSet.of(LedgerOutcome.SKIPPED, LedgerOutcome.QUARANTINED))));
        }
    }

    /**
     * Opens the store of a folder, making what is missing.
     *
     * <p>A database that cannot be opened is set aside, never deleted, and a new one is started; see
     * {@link #needsRebuild}.
     *
     * @param folder the store's folder; the caller sees to it that one process has it
     * @param clock gives the time for the name of a database that is set aside
     * @param notices is told of a database that was set aside, and where it lies now
     * @return the store, to be closed
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind IN_USE when another process has it open,
     *         DISK when it cannot be read or written, WRONG_STATE when a newer version of the workbench has written it
     */
    public static EventStore open(Path folder, Clock clock, Consumer<String> notices) {
        Path absolute = folder.toAbsolutePath().normalize();
        // The database first: it refuses a second process, which must not clear up what the first one is fetching.
        Database database = Database.open(absolute, clock, notices);
        try {
            return new EventStore(absolute, database, Packs.open(absolute.resolve("files"), clock),
                    new LedgerJournal(absolute.resolve("ledger"), clock));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The store's folder, absolute. */
    public Path folder() {
        return folder;
    }

    /** The writing side. */
    public EventWriter writer() {
        return writer;
    }

    /** The reading side. */
    public EventReader reader() {
        return reader;
    }

    /** The original log files. */
    public KeptFiles files() {
        return files;
    }

    /**
     * Names the entries of the ledger of which no kept file tells: of log files that were left out or are in
     * quarantine, and of ingested ones of which more events came in later than were wanted at first. They are in the
     * order that they came; of a log file that has several the last one counts.
     *
     * @param visitor is called with each
     */
    public void forEachRecorded(Consumer<LedgerEntry> visitor) {
        journal.forEach(visitor);
    }

    /** Whether the database was started anew beside kept files of which it knows nothing yet. */
    public boolean needsRebuild() {
        return rebuildDue;
    }

    /** Records that the kept files' events are in the database again. */
    public void rebuilt() {
        database.rebuilt();
        rebuildDue = false;
    }

    /**
     * Calls a listener after every commit of a log file, on the thread that committed.
     *
     * @param listener what to call, quickly
     * @return ends the calls when run
     */
    public Runnable onCommit(Consumer<Committed> listener) {
        return writer.onCommit(listener);
    }

    /** Writes what is in memory to the database's file and closes it; harmless a second time. */
    @Override
    public void close() {
        writer.close();
        journal.close();
        files.close();
        database.close();
    }
}
