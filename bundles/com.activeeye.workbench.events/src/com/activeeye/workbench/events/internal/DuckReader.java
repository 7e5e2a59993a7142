package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.EventsInMinute;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerQuery;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.MinuteCount;
import com.activeeye.workbench.events.OutcomeCount;
import com.activeeye.workbench.events.StoredEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Reads from DuckDB, each call on a connection of its own. */
public final class DuckReader implements EventReader {
    private static final Duration RATE_WINDOW = Duration.ofMinutes(15);
    private static final String LATEST_PER_ACCOUNT = "SELECT " + Rows.LOG_FILE_COLUMNS + """
             FROM log_file f WHERE f.outcome = 'INGESTED'
            QUALIFY row_number() OVER (PARTITION BY f.account ORDER BY f.ingested_at DESC, f.no DESC) = 1""";
    private static final String PER_MINUTE = """
            SELECT t.value, epoch_us(date_trunc('minute', f.ingested_at)) AS minute, count(*)
            FROM event e JOIN log_file f ON f.no = e.file_no JOIN text t ON t.id = e.account
            WHERE f.ingested_at > make_timestamp(?) AND f.ingested_at <= make_timestamp(?) GROUP BY ALL ORDER BY ALL""";

    private static final String NEWEST_PER_ACCOUNT = """
            SELECT t.value, epoch_us(max(e.newest)) FROM (SELECT account, max(time) AS newest FROM event
            GROUP BY account) e JOIN text t ON t.id = e.account GROUP BY t.value""";

    private final Database database;
    private final SettledFiles settled;
    private final Blocks blocks;
    private final KeptRecords records;
    private final TextNumbers numbers = new TextNumbers();
    private final LogFileNumbers logFiles = new LogFileNumbers();

    public DuckReader(Database database, Packs files, SettledFiles settled, Blocks blocks) {
        this.database = database;
        this.settled = settled;
        this.blocks = blocks;
        this.records = new KeptRecords(files);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private interface Reading<T> {
        T read(DuckDBConnection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (DuckDBConnection connection = database.connection()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw StoreFaults.of(e);
        }
    }

    private static <T> List<T> list(DuckDBConnection connection, String sql, Binding binding, RowMapper<T> mapper)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(mapper.map(row));
                }
            }
            return List.copyOf(rows);
        }
    }

    private <T> List<T> list(String sql, Binding binding, RowMapper<T> mapper) {
        return read(connection -> list(connection, sql, binding, mapper));
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return list(sql, statement -> { }, mapper);
    }

    @Override
    public List<StoredEvent> query(EventQuery query) {
        return read(connection -> {
            QuerySql sql = new QuerySql(query, connection);
            List<Rows.Numbered> rows = query.after() >= 0
                    ? list(connection, sql.select(), statement -> sql.bind(statement, 1), Rows::numbered)
                    : new NewestFirst(connection, sql, query.limit()).find(blocks.all());
            Set<Integer> ids = new HashSet<>();
            rows.forEach(row -> Arrays.stream(row.texts()).forEach(ids::add));
            Map<Integer, String> texts = numbers.texts(connection, ids);
            Map<Long, LogFileNumbers.Known> files = logFiles.find(connection,
                    rows.stream().map(Rows.Numbered::file).collect(Collectors.toSet()));
            return rows.stream().map(row -> row.event(texts, files.get(row.file()))).toList();
        });
    }

    @Override
    public long count(EventQuery query) {
        return read(connection -> {
            QuerySql sql = new QuerySql(query, connection);
            return list(connection, sql.count(), statement -> sql.bind(statement, 1), row -> row.getLong(1))
                    .getFirst();
        });
    }

    @Override
    public List<EventsInMinute> perMinute(EventQuery query) {
        return read(connection -> {
            QuerySql sql = new QuerySql(query, connection);
            Map<Long, Long> minutes = new TreeMap<>();
            long counted = 0;
            if (sql.isOfAll()) {
                for (Block block : blocks.all()) {
                    for (int i = 0; i < block.minutes().length; i += 2) {
                        minutes.merge(block.minutes()[i], block.minutes()[i + 1], Long::sum);
                    }
                    counted = block.last();
                }
            }
            list(connection, sql.perMinute(counted), statement -> sql.bind(statement, 1),
                    row -> minutes.merge(row.getLong(1), row.getLong(2), Long::sum));
            return minutes.entrySet().stream().map(one -> new EventsInMinute(
                    Instant.ofEpochSecond(one.getKey() * 60), one.getValue())).toList();
        });
    }

    @Override
    public byte[] json(StoredEvent event) {
        return records.read(event);
    }

    @Override
    public long lastSequence() {
        return list("SELECT coalesce(max(seq), 0) FROM event", row -> row.getLong(1)).getFirst();
    }

    @Override
    public Optional<LedgerEntry> ledger(LogFileId file) {
        return read(connection -> LedgerRows.find(connection, file));
    }

    @Override
    public boolean isSettled(LogFileId file) {
        try {
            return settled.isSettled(file);
        } catch (SQLException e) {
            throw StoreFaults.of(e);
        }
    }

    @Override
    public Set<String> leftOutOf(LogFileId file) {
        try {
            return settled.leftOutOf(file);
        } catch (SQLException e) {
            throw StoreFaults.of(e);
        }
    }

    @Override
    public List<LedgerEntry> entries(LedgerQuery query) {
        LedgerSql sql = new LedgerSql(query);
        return list(sql.select(), sql::bind, Rows::entry);
    }

    @Override
    public long count(LedgerQuery query) {
        LedgerSql sql = new LedgerSql(query);
        return list(sql.count(), sql::bind, row -> row.getLong(1)).getFirst();
    }

    @Override
    public Map<String, LedgerEntry> latestFilePerAccount() {
        Map<String, LedgerEntry> latest = new HashMap<>();
        list(LATEST_PER_ACCOUNT, Rows::entry).forEach(entry -> latest.put(entry.account(), entry));
        return Map.copyOf(latest);
    }

    @Override
    public List<OutcomeCount> outcomes() {
        return list("SELECT outcome, reason, count(*) FROM log_file GROUP BY ALL ORDER BY ALL",
                row -> new OutcomeCount(LedgerOutcome.valueOf(row.getString(1)),
                        LedgerReason.valueOf(row.getString(2)), row.getLong(3)));
    }

    @Override
    public List<MinuteCount> eventsPerMinute(Instant now) {
        return list(PER_MINUTE, statement -> {
            statement.setLong(1, Rows.micros(now.minus(RATE_WINDOW)));
            statement.setLong(2, Rows.micros(now));
        }, row -> new MinuteCount(row.getString(1), Rows.time(row.getLong(2)), row.getLong(3)));
    }

    @Override
    public Map<String, Instant> newestEventTimes() {
        Map<String, Instant> newest = new HashMap<>();
        list(NEWEST_PER_ACCOUNT, row ->
                Map.entry(row.getString(1), Rows.time(row.getLong(2))))
                .forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(newest);
    }
}
