package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                left_out INTEGER, bytes BIGINT, sha256 VARCHAR, delivered_at TIMESTAMP, ingested_at TIMESTAMP,
                identity UUID, left_out_of VARCHAR)""";
    /** Added to a database of before; its entries say how many events were left out, and not of which accounts. */
    static final String ADD_LEFT_OUT_OF =
            "ALTER TABLE log_file ADD COLUMN IF NOT EXISTS left_out_of VARCHAR DEFAULT ''";
    /** The texts of all text columns by their numbers; 0 is the empty one, which is not there. */
    static final String CREATE_TEXT = "CREATE TABLE text (id INTEGER, col TINYINT, value VARCHAR)";
    /** An event ID that is no UUID has its MD5 in event_id and itself in id_text. */
    static final String CREATE_EVENT = """
            CREATE TABLE event (seq BIGINT, file_no BIGINT, event_id UUID, time TIMESTAMP, id_text INTEGER,
                account INTEGER, region INTEGER, source INTEGER, name INTEGER, user_name INTEGER, user_arn INTEGER,
                access_key INTEGER, source_ip INTEGER, user_agent INTEGER, error_code INTEGER,
                error_message INTEGER, read_only BOOLEAN, "offset" BIGINT, length INTEGER)""";
    static final String LOG_FILE_COLUMNS = """
            f.bucket, f.key, f.etag, f.outcome, f.reason, f.detail, f.account, f.region, f.events, f.duplicates,
            f.left_out_of, f.bytes, f.sha256, epoch_us(f.delivered_at), epoch_us(f.ingested_at)""";
    static final String EVENT_COLUMNS = """
            e.seq, e.event_id, epoch_us(e.time), e.id_text, e.account, e.region, e.source, e.name, e.user_name,
            e.user_arn, e.access_key, e.source_ip, e.user_agent, e.error_code, e.error_message, e.read_only,
            e."offset", e.length, e.file_no""";
    private static final int FIRST_TEXT = 4;

    private Rows() {
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static void append(DuckDBAppender appender, long seq, long fileNo, CloudTrailEvent event,
            Dictionary dictionary, BlockBuilder blocks) throws SQLException {
        UUID id = EventIds.bits(event.eventId());
        long micros = micros(event.time());
        appender.beginRow().append(seq).append(fileNo)
                .appendUUID(id.getMostSignificantBits(), id.getLeastSignificantBits())
                .appendEpochMicros(micros);
        for (TextColumn column : TextColumn.ALL) {
            boolean saved = column == TextColumn.EVENT_ID && EventIds.isUuid(event.eventId());
            int text = saved ? 0 : dictionary.id(column, column.of(event));
            appender.append(text);
            blocks.text(text);
        }
        blocks.event(id.getMostSignificantBits(), id.getLeastSignificantBits(), micros);
        appender.append(event.readOnly()).append(event.offset()).append(event.length()).endRow();
    }

    static void append(DuckDBAppender appender, long no, LedgerEntry entry) throws SQLException {
        UUID identity = SettledFiles.identity(entry.file());
        appender.beginRow().append(no).append(entry.file().bucket()).append(entry.file().key())
                .append(entry.file().etag()).append(entry.outcome().name()).append(entry.reason().name())
                .append(entry.detail()).append(entry.account()).append(entry.region()).append(entry.events())
                .append(entry.duplicates()).append(entry.leftOut()).append(entry.bytes()).append(entry.sha256())
                .appendEpochMicros(micros(entry.deliveredAt())).appendEpochMicros(micros(entry.ingestedAt()))
                .appendUUID(identity.getMostSignificantBits(), identity.getLeastSignificantBits())
                .append(text(entry.leftOutOf())).endRow();
    }

    private static String text(Map<String, Integer> leftOutOf) {
        return leftOutOf.entrySet().stream().map(of -> of.getKey() + "=" + of.getValue()).sorted()
                .collect(Collectors.joining(","));
    }

    /** The accounts, each with a number, that a text of the column names. */
    static Map<String, Integer> leftOutOf(String text) {
        return text.isEmpty() ? Map.of() : Stream.of(text.split(",")).map(of -> of.split("="))
                .collect(Collectors.toMap(of -> of[0], of -> Integer.parseInt(of[1])));
    }

    /** An event whose log file and whose texts, in the order of {@link TextColumn}, are still numbers. */
    record Numbered(long seq, UUID id, Instant time, int[] texts, boolean readOnly, long offset, int length,
            long file) {
        StoredEvent event(Map<Integer, String> texts, LogFileNumbers.Known file) {
            String[] t = Arrays.stream(this.texts).mapToObj(texts::get).toArray(String[]::new);
            String eventId = t[0].isEmpty() ? id.toString() : t[0];
            return new StoredEvent(seq, new CloudTrailEvent(eventId, t[1], time, t[2], t[3], t[4], t[5], t[6], t[7],
                    t[8], t[9], t[10], t[11], readOnly, offset, length), file.id(), file.sha256());
        }
    }

    static Numbered numbered(ResultSet row) throws SQLException {
        int[] texts = new int[TextColumn.ALL.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row.getInt(FIRST_TEXT + i);
        }
        int next = FIRST_TEXT + texts.length;
        return new Numbered(row.getLong(1), row.getObject(2, UUID.class), time(row.getLong(3)), texts,
                row.getBoolean(next), row.getLong(next + 1), row.getInt(next + 2), row.getLong(next + 3));
    }

    static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(new LogFileId(row.getString(1), row.getString(2), row.getString(3)),
                LedgerOutcome.valueOf(row.getString(4)), LedgerReason.valueOf(row.getString(5)), row.getString(6),
                row.getString(7), row.getString(8), row.getInt(9), row.getInt(10), leftOutOf(row.getString(11)),
                row.getLong(12),
                row.getString(13), time(row.getLong(14)), time(row.getLong(15)));
    }
}
