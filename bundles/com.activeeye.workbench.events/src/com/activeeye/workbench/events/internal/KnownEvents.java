package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.CloudTrailEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.duckdb.DuckDBConnection;

/**
 * Leaves out events that are in the store already, or twice in a log file, by account and event ID.
 *
 * <p>Repeats of an event carry the same time. So the identities are in memory by the minute of their events: those of
 * the minutes in use, read from the database where they are not there yet.
 */
final class KnownEvents {
    private static final long MINUTE = 60_000_000L;
    private static final int IDS_AT_MOST = 1_000_000;
    // To read a few minutes too many costs less than another query.
    private static final int GAP = 30;
    private static final String OF_MINUTES = """
            SELECT epoch_us(e.time), e.event_id, t.value FROM event e JOIN text t ON t.id = e.account
            WHERE e.time >= make_timestamp(?) AND e.time < make_timestamp(?)""";

    private final DuckDBConnection connection;
    private final LinkedHashMap<Long, IdSet> minutes = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, Long> accounts = new HashMap<>();
    private long newest;
    private long lastMinute;
    private IdSet ofLastMinute;

    /** @param newestMicros the time of the newest event in the store; of later minutes there is nothing to read */
    KnownEvents(DuckDBConnection connection, long newestMicros) {
        this.connection = connection;
        this.newest = Math.floorDiv(newestMicros, MINUTE);
    }

    /** The events that are new; they are known from then on. */
    List<CloudTrailEvent> remove(List<CloudTrailEvent> events) throws SQLException {
        read(events);
        List<CloudTrailEvent> fresh = new ArrayList<>(events.size());
        for (CloudTrailEvent event : events) {
            if (add(minute(event), EventIds.bits(event.eventId()), event.account())) {
                fresh.add(event);
            }
        }
        return fresh;
    }

    private static long minute(CloudTrailEvent event) {
        return Math.floorDiv(Rows.micros(event.time()), MINUTE);
    }

    private boolean add(long minute, UUID id, String account) {
        long number = accounts.computeIfAbsent(account, EventIds::account);
        if (ofLastMinute == null || minute != lastMinute) {
            ofLastMinute = minutes.get(minute);
            lastMinute = minute;
        }
        return ofLastMinute.add(id.getMostSignificantBits() ^ number,
                id.getLeastSignificantBits() ^ EventIds.mix(number));
    }

    private void read(List<CloudTrailEvent> events) throws SQLException {
        TreeSet<Long> missing = new TreeSet<>();
        long before = Long.MIN_VALUE;
        for (CloudTrailEvent event : events) {
            long minute = minute(event);
            if (minute != before && minutes.get(minute) == null) {
                minutes.put(minute, new IdSet());
                if (minute <= newest) {
                    missing.add(minute);
                }
            }
            before = minute;
        }
        while (!missing.isEmpty()) {
            long first = missing.first();
            long last = first;
            while (missing.higher(last) != null && missing.higher(last) - last <= GAP) {
                last = missing.higher(last);
            }
            read(first, last, missing);
            missing.headSet(last, true).clear();
        }
        newest = Math.max(newest, events.stream().mapToLong(KnownEvents::minute).max().orElse(newest));
    }

    private void read(long first, long last, TreeSet<Long> missing) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_MINUTES)) {
            statement.setLong(1, first * MINUTE);
            statement.setLong(2, (last + 1) * MINUTE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long minute = Math.floorDiv(row.getLong(1), MINUTE);
                    if (missing.contains(minute)) {
                        add(minute, row.getObject(2, UUID.class), row.getString(3));
                    }
                }
            }
        }
    }

    /**
     * Forgets the minutes that were not in use for longest where there are too many; not within a transaction, whose
     * events could not be read again yet.
     */
    void forget() {
        ofLastMinute = null;
        long size = minutes.values().stream().mapToLong(IdSet::size).sum();
        Iterator<IdSet> oldest = minutes.values().iterator();
        while (size > IDS_AT_MOST && oldest.hasNext()) {
            size -= oldest.next().size();
            oldest.remove();
        }
    }
}
