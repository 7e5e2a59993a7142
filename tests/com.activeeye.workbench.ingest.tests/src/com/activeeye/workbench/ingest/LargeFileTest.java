package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Log files that are so large that their events are stored while they are parsed. */
class LargeFileTest extends WithWorld {
    private static final int EVENTS = 13_000;

    /** More than 4 MiB once it is compressed. */
    private static String records() {
        Random random = new Random(20260301);
        byte[] noise = new byte[330];
        StringBuilder text = new StringBuilder("{\"Records\":[");
        for (int i = 0; i < EVENTS; i++) {
            random.nextBytes(noise);
            text.append(i == 0 ? "" : ",").append("{\"eventVersion\":\"1.11\",\"eventTime\":\"2026-03-01T11:50:00Z\",")
                    .append("\"eventName\":\"GetObject\",\"eventID\":\"e").append(i % (EVENTS - 10))
                    .append("\",\"recipientAccountId\":\"").append(i % 100 == 7 ? "999988887777" : IngestWorld.ACCOUNT)
                    .append("\",\"noise\":\"").append(Base64.getEncoder().encodeToString(noise)).append("\"}");
        }
        return text.append("]}").toString();
    }

    private String deliver(String text) {
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "LARGE");
        byte[] gzip = IngestWorld.gzip(text);
        assertThat(gzip.length).isGreaterThan(4 << 20);
        world.bucket.put(key, gzip);
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));
        return key;
    }

    @Test
    void isStoredWholeTogetherWithSmallOnes() {
        world.connector("999988887777", false);
        world.deliver(IngestWorld.ACCOUNT, "A", "a1", "a2");
        deliver(records());
        world.deliver(IngestWorld.ACCOUNT, "B", "b1");

        world.ingester.drain(Progress.NONE);

        assertThat(world.queue.deleted).hasSize(3);
        LedgerEntry entry = world.store.reader().latestEntries(3).stream()
                .filter(one -> one.file().key().contains("LARGE")).findFirst().orElseThrow();
        assertThat(entry.leftOut()).isEqualTo(130);
        assertThat(entry.events() + entry.duplicates() + entry.leftOut()).isEqualTo(EVENTS);
        assertThat(entry.duplicates()).as("one of the ten was left out at first").isEqualTo(9);
        assertThat(world.events()).isEqualTo(entry.events() + 3L);
        assertThat(world.ingester.status().counts().events()).isEqualTo(entry.events() + 3L);
        StoredEvent last = world.store.reader().query(EventQuery.all().withText("e12000")).getFirst();
        assertThat(new String(world.store.reader().json(last), StandardCharsets.UTF_8)).contains("\"e12000\"");

        world.breakDatabase();
        world.poll();
        assertThat(world.events()).as("read again from what is kept").isEqualTo(entry.events() + 3L);
        assertThat(world.store.reader().ledger(entry.file()).orElseThrow().leftOut()).isEqualTo(130);
    }

    @Test
    void isStoredNotAtAllWhenItsEndIsBroken() {
        String text = records();
        deliver(text.substring(0, text.length() - 1) + "!");
        world.deliver(IngestWorld.ACCOUNT, "A", "e1");

        world.ingester.drain(Progress.NONE);

        assertThat(world.events()).isEqualTo(1);
        assertThat(world.queue.deleted).hasSize(2);
        assertThat(world.ingester.quarantine().items()).hasSize(1);
        LedgerEntry entry = world.store.reader().latestEntries(2).stream()
                .filter(one -> one.file().key().contains("LARGE")).findFirst().orElseThrow();
        assertThat(entry.outcome()).isEqualTo(LedgerOutcome.QUARANTINED);
        assertThat(entry.reason()).isEqualTo(LedgerReason.CORRUPT);
        assertThat(world.store.files().bytes()).as("only the small one is kept").isLessThan(10_000);
    }

    @Test
    void isTooLargeWhenItHasMillionsOfRecords() {
        String key = IngestWorld.key(IngestWorld.ACCOUNT, "MANY");
        world.bucket.put(key, IngestWorld.gzip("{\"Records\":[" + "{},".repeat(1_000_000) + "{}]}"));
        world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, key));

        world.ingester.drain(Progress.NONE);

        assertThat(world.events()).isZero();
        assertThat(world.store.reader().latestEntries(1)).extracting(LedgerEntry::reason)
                .containsExactly(LedgerReason.TOO_LARGE);
    }
}
