package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The DuckDB file: opened or set aside, its schema made, connections to it. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int SCHEMA = 2;
    private static final String FILE_NAME = "events.duckdb";
    private static final String REBUILD = "rebuild";

    private final Path file;
    private DuckDBConnection root;
    private boolean closed;

    private Database(Path file, DuckDBConnection root) {
        this.file = file;
        this.root = root;
    }

    /** Opens the database of a folder; see {@link com.activeeye.workbench.events.EventStore#open}. */
    public static Database open(Path folder, Clock clock, Consumer<String> notices) {
        Path file = folder.resolve(FILE_NAME);
        makeFolder(folder);
        boolean fresh = !Files.exists(file);
        try {
            return started(file, fresh);
        } catch (SQLException failure) {
            if (StoreFaults.isLock(failure)) {
                throw StoreFaults.inUse(file, failure);
            }
            if (StoreFaults.isDisk(failure)) {
                throw StoreFaults.of(failure);
            }
            notices.accept(StoreFaults.aside(file, failure, setAside(file, clock)));
        }
        try {
            return started(file, true);
        } catch (SQLException again) {
            throw StoreFaults.of(again);
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
    }

    private static Path setAside(Path file, Clock clock) {
        Path wal = wal(file);
        if (Files.exists(wal)) {
            AtomicFile.setAside(wal, clock);
        }
        return AtomicFile.setAside(file, clock);
    }

    private static Path wal(Path file) {
        return file.resolveSibling(file.getFileName() + ".wal");
    }

    private static Database started(Path file, boolean fresh) throws SQLException {
        DuckDBConnection root = connect(file);
        try {
            prepare(root, file, fresh);
            return new Database(file, root);
        } catch (SQLException | RuntimeException e) {
            root.close();
            throw e;
        }
    }

    private static DuckDBConnection connect(Path file) throws SQLException {
        // Through the driver itself: DriverManager does not see drivers of other bundles.
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("temp_directory", file.resolveSibling("tmp").toString());
        // Each checkpoint compresses the last rows again; more of them at a time cost less.
        settings.setProperty("checkpoint_threshold", "64MB");
        // Two events of the same time come out as they were stored only by the sort; insertion order costs memory.
        settings.setProperty("preserve_insertion_order", "false");
        return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file, settings);
    }

    private static void prepare(DuckDBConnection root, Path file, boolean fresh) throws SQLException {
        try (Statement statement = root.createStatement()) {
            if (!hasTables(statement)) {
                create(statement, fresh);
            }
            // Made of the events, so that a database of before can be gone on with.
            statement.execute(Block.CREATE);
            statement.execute(Rows.ADD_LEFT_OUT_OF);
            try (ResultSet row = statement.executeQuery("SELECT value FROM store WHERE name = 'schema'")) {
                if (!row.next()) {
                    throw new SQLException("the schema's version is missing");
                }
                int found = Integer.parseInt(row.getString(1));
                if (found > SCHEMA) {
                    throw StoreFaults.newer(file);
                }
                if (found < SCHEMA) {
                    throw new SQLException("it was written by an earlier version");
                }
            }
            // Fails here, not in the middle of work, when a table is missing or damaged.
            statement.execute("SELECT max(seq) FROM event");
            statement.execute("SELECT max(no) FROM log_file");
            statement.execute("SELECT max(id) FROM text");
            statement.execute("SELECT max(last) FROM block");
        }
    }

    private static boolean hasTables(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM duckdb_tables()")) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    private static void create(Statement statement, boolean fresh) throws SQLException {
        statement.execute("BEGIN");
        statement.execute("CREATE TABLE store (name VARCHAR, value VARCHAR)");
        statement.execute(Rows.CREATE_LOG_FILE);
        statement.execute(Rows.CREATE_TEXT);
        statement.execute(Rows.CREATE_EVENT);
        statement.execute("INSERT INTO store VALUES ('schema', '" + SCHEMA + "')");
        if (fresh) {
            statement.execute("INSERT INTO store VALUES ('" + REBUILD + "', 'due')");
        }
        statement.execute("COMMIT");
    }

    /** Whether the database was made anew and the kept files were not read again yet. */
    public boolean needsRebuild() {
        try (Connection connection = connection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM store WHERE name = '" + REBUILD + "'")) {
            return row.next();
        } catch (SQLException e) {
            throw StoreFaults.of(e);
        }
    }

    /** Records that the kept files were read again. */
    public void rebuilt() {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM store WHERE name = '" + REBUILD + "'");
        } catch (SQLException e) {
            throw StoreFaults.of(e);
        }
    }

    /** A connection of its own for one thread, to be closed. */
    synchronized DuckDBConnection connection() throws SQLException {
        if (closed) {
            throw StoreFaults.closed();
        }
        if (root.isClosed()) {
            root = connect(file);
        }
        return root.duplicate();
    }

    /** Opens the file again at the next use: after some failures DuckDB refuses everything until then. */
    synchronized void reopen() {
        try {
            root.close();
        } catch (SQLException alreadyUnusable) {
            // The next use opens it again, and tells if that fails.
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (DuckDBConnection last = root; Statement statement = last.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            // Nothing is lost: what was committed is in the write-ahead log, which the next start reads.
            LOG.warn("The event store {} was closed without a checkpoint", file, e);
        }
    }
}
