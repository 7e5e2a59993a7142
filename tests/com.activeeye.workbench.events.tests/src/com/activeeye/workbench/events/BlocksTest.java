package com.activeeye.workbench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

/** Whatever is passed over by what is known of the blocks of events, a query finds what going through all of them finds. */
class BlocksTest extends WithStore {
    private static final Comparator<StoredEvent> NEWEST_FIRST = Comparator.comparing(StoredEvent::time)
            .thenComparing(StoredEvent::sequence).reversed();

    private final Random random = new Random(20260301);
    private final List<StoredEvent> all = new ArrayList<>();

    /** Stores events that come mostly in the order of their times, some of them hours late. */
    private void store(String name, int count) {
        List<CloudTrailEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = (all.size() + i) / 10 - (random.nextInt(500) == 0 ? random.nextInt(5_000) : random.nextInt(30));
            events.add(new CloudTrailEvent(random.nextInt(50) == 0 ? name + i : UUID.randomUUID().toString(),
                    Samples.ACCOUNT, Samples.NOW.plusSeconds(at), "eu-west-1", "s3.amazonaws.com", "GetObject",
                    "user-" + (all.size() + i) / 3_000, "", "KEY" + (all.size() + i) / 7_000 % 5, "10.0.0.1", "", "",
                    "", true, 0, 1));
        }
        Committed committed = Samples.commit(store, Samples.entry(name), events);
        long first = all.size() + 1L;
        for (int i = 0; i < count; i++) {
            all.add(new StoredEvent(first + i, events.get(i), committed.entry().file(), committed.entry().sha256()));
        }
    }

    private void check(EventQuery query, Predicate<CloudTrailEvent> wanted) {
        List<Long> expected = all.stream().filter(event -> wanted.test(event.event())).sorted(NEWEST_FIRST)
                .limit(query.limit()).map(StoredEvent::sequence).toList();
        assertThat(store.reader().query(query)).as(query.toString()).extracting(StoredEvent::sequence)
                .isEqualTo(expected);
        Map<Instant, Long> minutes = all.stream().filter(event -> wanted.test(event.event())).collect(
                Collectors.groupingBy(event -> event.time().truncatedTo(ChronoUnit.MINUTES), TreeMap::new,
                        Collectors.counting()));
        assertThat(store.reader().perMinute(query)).as(query.toString())
                .isEqualTo(minutes.entrySet().stream().map(one -> new EventsInMinute(one.getKey(), one.getValue()))
                        .toList());
    }

    private void checkAll() {
        check(EventQuery.all().limit(200), event -> true);
        check(EventQuery.all().limit(20_000), event -> true);
        for (int key = 0; key < 6; key++) {
            String text = "KEY" + key;
            check(EventQuery.all().withAccessKey(text).limit(50), event -> event.accessKeyId().equals(text));
        }
        check(EventQuery.all().withUser("USER-1").limit(300), event -> event.user().startsWith("user-1"));
        check(EventQuery.all().withAccount("999988887777"), event -> false);
        Instant since = Samples.NOW.plusSeconds(1_000);
        check(EventQuery.all().since(since).until(since.plusSeconds(100)),
                event -> !event.time().isBefore(since) && event.time().isBefore(since.plusSeconds(100)));
        for (int i = 0; i < 20; i++) {
            CloudTrailEvent some = all.get(random.nextInt(all.size())).event();
            check(EventQuery.all().withEventId(some.eventId()), event -> event.eventId().equals(some.eventId()));
        }
    }

    @Test
    void hideNoEventFromAnyQuery() throws Exception {
        store("one", 100);
        checkAll();
        store("two", 20_000);
        store("three", 30_001);
        checkAll();

        reopen();
        checkAll();
        store("four", 9_000);
        checkAll();

        store.close();
        try (var connection = new DuckDBDriver().connect("jdbc:duckdb:" + folder.resolve("events.duckdb"),
                new Properties()); var statement = connection.createStatement()) {
            statement.execute("DROP TABLE block");
        }
        store = Samples.open(folder);
        checkAll();
        store("five", 10);
        checkAll();
    }
}
