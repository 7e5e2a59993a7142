package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.StoredEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.duckdb.DuckDBAppender;

/**
 * The tables, and their rows as records and back. Times are microseconds in UTC.
 *
 * <p>No keys and no indexes: they would cost more than half of the appender's speed.
 */
final class Rows {
    static final String CREATE_LOG_FILE = """
            CREATE TABLE log_file (no BIGINT, bucket VARCHAR, key VARCHAR, etag VARCHAR, outcome VARCHAR,
                reason VARCHAR, detail VARCHAR, account VARCHAR, region VARCHAR, events INTEGER, duplicates INTEGER,
                left_out INTEGER, bytes BIGINT, sha256 VARCHAR, delivered_at TIMESTAMP, ingested_at TIMESTAMP)""";
    static final String CREATE_EVENT = """
            CREATE TABLE event (seq BIGINT, file_no BIGINT, account VARCHAR, event_id VARCHAR, time TIMESTAMP,
                region VARCHAR, source VARCHAR, name VARCHAR, user_name VARCHAR, user_arn VARCHAR,
                access_key VARCHAR, source_ip VARCHAR, user_agent VARCHAR, error_code VARCHAR,
                error_message VARCHAR, read_only BOOLEAN, "offset" BIGINT, length INTEGER)""";
    static final String LOG_FILE_COLUMNS = """
            f.bucket, f.key, f.etag, f.outcome, f.reason, f.detail, f.account, f.region, f.events, f.duplicates,
            f.left_out, f.bytes, f.sha256, epoch_us(f.delivered_at), epoch_us(f.ingested_at)""";
    static final String EVENT_COLUMNS = """
            e.seq, e.event_id, e.account, epoch_us(e.time), e.region, e.source, e.name, e.user_name, e.user_arn,
            e.access_key, e.source_ip, e.user_agent, e.error_code, e.error_message, e.read_only, e."offset",
            e.length, f.bucket, f.key, f.etag, f.sha256""";
    static final String INSERT_LOG_FILE = """
            INSERT INTO log_file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, make_timestamp(?),
                make_timestamp(?))""";

    private Rows() {
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static void append(DuckDBAppender appender, long seq, long fileNo, CloudTrailEvent event) throws SQLException {
        appender.beginRow().append(seq).append(fileNo).append(event.account()).append(event.eventId())
                .appendEpochMicros(micros(event.time())).append(event.region()).append(event.source())
                .append(event.name()).append(event.user()).append(event.userArn()).append(event.accessKeyId())
                .append(event.sourceIp()).append(event.userAgent()).append(event.errorCode())
                .append(event.errorMessage()).append(event.readOnly()).append(event.offset()).append(event.length())
                .endRow();
    }

    static StoredEvent event(ResultSet row) throws SQLException {
        CloudTrailEvent event = new CloudTrailEvent(row.getString(2), row.getString(3), time(row.getLong(4)),
                row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
                row.getString(10), row.getString(11), row.getString(12), row.getString(13), row.getString(14),
                row.getBoolean(15), row.getLong(16), row.getInt(17));
        LogFileId file = new LogFileId(row.getString(18), row.getString(19), row.getString(20));
        return new StoredEvent(row.getLong(1), event, file, row.getString(21));
    }

    static void bind(PreparedStatement statement, long no, LedgerEntry entry) throws SQLException {
        Object[] values = {no, entry.file().bucket(), entry.file().key(), entry.file().etag(), entry.outcome().name(),
            entry.reason().name(), entry.detail(), entry.account(), entry.region(), entry.events(),
            entry.duplicates(), entry.leftOut(), entry.bytes(), entry.sha256(), micros(entry.deliveredAt()),
            micros(entry.ingestedAt())};
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(new LogFileId(row.getString(1), row.getString(2), row.getString(3)),
                LedgerOutcome.valueOf(row.getString(4)), LedgerReason.valueOf(row.getString(5)), row.getString(6),
                row.getString(7), row.getString(8), row.getInt(9), row.getInt(10), row.getInt(11), row.getLong(12),
                row.getString(13), time(row.getLong(14)), time(row.getLong(15)));
    }
}
