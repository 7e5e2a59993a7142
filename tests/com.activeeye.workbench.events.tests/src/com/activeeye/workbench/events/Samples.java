package com.activeeye.workbench.events;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Small stores, log files and events for the tests of this bundle. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String ACCOUNT = "111122223333";

    private Samples() {
    }

    static EventStore open(Path folder) {
        return EventStore.open(folder, CLOCK, notice -> {
            throw new AssertionError(notice);
        });
    }

    static LedgerEntry entry(String name) {
        return LedgerEntry.ingested(new LogFileId("bucket", "AWSLogs/" + name, "etag-" + name), ACCOUNT, "eu-west-1",
                NOW.minusSeconds(60), NOW);
    }

    static CloudTrailEvent event(String id, int second) {
        return new CloudTrailEvent(id, ACCOUNT, NOW.plusSeconds(second), "eu-west-1", "s3.amazonaws.com", "GetObject",
                "alice", "arn:aws:iam::" + ACCOUNT + ":user/alice", "AKIAEXAMPLE", "198.51.100.7", "aws-cli/2", "",
                "", true, 0, 1);
    }

    static List<CloudTrailEvent> events(String prefix, int from, int to) {
        List<CloudTrailEvent> events = new ArrayList<>();
        for (int i = from; i < to; i++) {
            events.add(event(prefix + i, i));
        }
        return events;
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static StagedFile stage(EventStore store, byte[] bytes) {
        try {
            return store.files().stage(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packs of kept files, oldest first. */
    static List<Path> packs(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("files/packs"))) {
            return files.filter(file -> file.toString().endsWith(".pack")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Committed commit(EventStore store, LedgerEntry entry, List<CloudTrailEvent> events) {
        StagedFile staged = stage(store, gzip("content of " + entry.file().key()));
        return store.writer().commit(entry, staged, events);
    }
}
