package com.activeeye.workbench.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventReaderTest extends WithStore {
    private static final CloudTrailEvent LOGIN = new CloudTrailEvent("login", "999988887777",
            Samples.NOW.plusSeconds(50), "us-east-1", "signin.amazonaws.com", "ConsoleLogin", "admins/bob",
            "arn:aws:sts::999988887777:assumed-role/admins/bob", "", "203.0.113.9", "Mozilla/5.0 100%_\\ '",
            "AccessDenied", "No way", false, 0, 1);

    private EventReader reader;

    @BeforeEach
    void fill() {
        reader = store.reader();
        Samples.commit(store, Samples.entry("one"), Samples.events("e", 0, 100));
        Samples.commit(store, Samples.entry("two"), List.of(LOGIN));
    }

    private List<String> ids(EventQuery query) {
        assertThat(reader.count(query)).isEqualTo(reader.query(query.limit(Integer.MAX_VALUE)).size());
        return reader.query(query).stream().map(StoredEvent::eventId).toList();
    }

    @Test
    void givesBackWhatWasStored() {
        StoredEvent stored = reader.query(EventQuery.all().withAccount("999988887777")).getFirst();
        assertThat(stored.event()).isEqualTo(LOGIN);
        assertThat(stored.file()).isEqualTo(Samples.entry("two").file());
        assertThat(stored.sequence()).isEqualTo(101);
    }

    @Test
    void showsTheNewestFirst() {
        assertThat(ids(EventQuery.all().limit(3))).containsExactly("e99", "e98", "e97");
        assertThat(ids(EventQuery.all().until(Samples.NOW.plusSeconds(51)).limit(2))).containsExactly("login", "e50");
    }

    @Test
    void followsTheOrderOfStoringAfterASequence() {
        assertThat(ids(EventQuery.all().after(98).limit(2))).containsExactly("e98", "e99");
        assertThat(ids(EventQuery.all().after(100))).containsExactly("login");
        assertThat(ids(EventQuery.all().after(0).limit(2))).containsExactly("e0", "e1");
        assertThat(ids(EventQuery.all().after(reader.lastSequence()))).isEmpty();
    }

    @Test
    void filtersByEachColumn() {
        assertThat(ids(EventQuery.all().withEventName("consolelogin"))).containsExactly("login");
        assertThat(ids(EventQuery.all().withUser("BOB"))).containsExactly("login");
        assertThat(ids(EventQuery.all().withSourceIp("203.0.113.9"))).containsExactly("login");
        assertThat(ids(EventQuery.all().withErrorsOnly(true))).containsExactly("login");
        assertThat(ids(EventQuery.all().withText("no WAY"))).containsExactly("login");
        assertThat(ids(EventQuery.all().withAccount("000000000000"))).isEmpty();
        assertThat(ids(EventQuery.all().since(Samples.NOW.plusSeconds(98)))).containsExactly("e99", "e98");
    }

    @Test
    void takesTextAsItIs() {
        assertThat(ids(EventQuery.all().withText("100%_\\ '"))).containsExactly("login");
        assertThat(ids(EventQuery.all().withText("%"))).containsExactly("login");
        assertThat(ids(EventQuery.all().withText("' OR 1=1 --"))).isEmpty();
    }

    @Test
    void countsByAccountAndMinute() {
        assertThat(reader.eventsPerMinute(Samples.NOW)).containsExactly(
                new MinuteCount(Samples.ACCOUNT, Samples.NOW, 100), new MinuteCount("999988887777", Samples.NOW, 1));
        assertThat(reader.eventsPerMinute(Samples.NOW.plusSeconds(900))).isEmpty();
        assertThat(reader.newestEventTimes()).containsEntry(Samples.ACCOUNT, Samples.NOW.plusSeconds(99))
                .containsEntry("999988887777", LOGIN.time()).hasSize(2);
        assertThat(reader.latestFilePerAccount().get(Samples.ACCOUNT).file())
                .isEqualTo(Samples.entry("two").file());
        assertThat(reader.latestEntries(1)).extracting(LedgerEntry::events).containsExactly(1);
    }

    @Test
    void readsARecordByteForByteFromItsKeptFile() {
        String record = "{\"eventID\":\"r\", \"name\":\"Zoë\"}";
        String text = "{\"Records\":[" + record + "]}";
        LedgerEntry entry = Samples.entry("three");
        StagedFile staged = Samples.stage(store, Samples.gzip(text));
        int length = record.getBytes(StandardCharsets.UTF_8).length;
        CloudTrailEvent event = new CloudTrailEvent("r", Samples.ACCOUNT, Samples.NOW, "", "", "", "", "", "", "",
                "", "", "", true, 12, length);
        store.writer().commit(entry, staged, List.of(event));

        StoredEvent stored = reader.query(EventQuery.all().after(101)).getFirst();

        assertThat(new String(reader.json(stored), StandardCharsets.UTF_8)).isEqualTo(record);
        assertThat(stored.sha256()).isEqualTo(staged.sha256());
    }

    @Test
    void tellsAGoneFileFromAChangedOne() throws Exception {
        StoredEvent stored = reader.query(EventQuery.all().withEventName("ConsoleLogin")).getFirst();
        Path pack = Samples.packs(folder).getFirst();

        Files.write(pack, new byte[(int) Files.size(pack)]);
        assertThatThrownBy(() -> reader.json(stored)).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.CORRUPT));
        Files.delete(pack);
        assertThatThrownBy(() -> reader.json(stored)).isInstanceOfSatisfying(WorkbenchException.class,
                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.NOT_FOUND));
    }

    @Test
    void readsFromManyThreadsWhileItIsWrittenTo() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> reading = () -> {
                long before = 0;
                for (int i = 0; i < 20; i++) {
                    long count = reader.count(EventQuery.all());
                    // Whole log files only, and never fewer than before.
                    assertThat((count - 101) % 10).isZero();
                    assertThat(count).isGreaterThanOrEqualTo(before);
                    before = count;
                }
                return true;
            };
            List<Future<Boolean>> readers = List.of(threads.submit(reading), threads.submit(reading),
                    threads.submit(reading));
            for (int i = 0; i < 20; i++) {
                Samples.commit(store, Samples.entry("file" + i), Samples.events("f" + i + "-", 0, 10));
            }
            for (Future<Boolean> done : readers) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(reader.count(EventQuery.all())).isEqualTo(301);
    }

    @Test
    void tellsWhatBecameOfLogFiles() {
        LogFileId digest = new LogFileId("bucket", "AWSLogs/1/CloudTrail-Digest/x_%", "d");
        store.writer().skip(LedgerEntry.skipped(digest, LedgerReason.DIGEST, "Digest files have no events.", "999988887777",
                "", Samples.NOW, Samples.NOW.plusSeconds(10)));
        store.writer().quarantine(LedgerEntry.quarantined(new LogFileId("other", "Broken", "b"), LedgerReason.CORRUPT,
                "It ends.", Samples.ACCOUNT, "", 5, "ab", Samples.NOW, Samples.NOW.plusSeconds(20)));
        assertThat(keys(LedgerQuery.all())).containsExactly("Broken", digest.key(), "AWSLogs/two", "AWSLogs/one");
        assertThat(keys(LedgerQuery.all().limit(1))).containsExactly("Broken");
        assertThat(reader.count(LedgerQuery.all().limit(1))).isEqualTo(4);
        assertThat(keys(LedgerQuery.all().withOutcomes(Set.of(LedgerOutcome.INGESTED)))).hasSize(2);
        assertThat(keys(LedgerQuery.all().withReason(LedgerReason.DIGEST))).containsExactly(digest.key());
        assertThat(keys(LedgerQuery.all().withAccount("999988887777"))).containsExactly(digest.key());
        assertThat(keys(LedgerQuery.all().since(Samples.NOW.plusSeconds(10)))).containsExactly("Broken", digest.key());
        assertThat(keys(LedgerQuery.all().withText("it ENDS"))).containsExactly("Broken");
        assertThat(keys(LedgerQuery.all().withText("_%"))).containsExactly(digest.key());
        assertThat(keys(LedgerQuery.all().withText("' OR 1=1 --"))).isEmpty();
    }

    private List<String> keys(LedgerQuery query) {
        return reader.entries(query).stream().map(entry -> entry.file().key()).toList();
    }
}
