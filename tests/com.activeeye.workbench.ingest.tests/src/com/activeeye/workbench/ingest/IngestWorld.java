package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.events.OutcomeCount;
import com.activeeye.workbench.ingest.notification.EnvelopePolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A pod's queue, a customer's bucket, a catalog and a store, for the tests of ingestion. */
final class IngestWorld implements AutoCloseable {
    static final String BUCKET = "acme-trail";
    static final String ACCOUNT = "111122223333";
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final FakeQueue queue = new FakeQueue();
    final FakeBucket bucket = new FakeBucket();
    final List<String> notices = new ArrayList<>();
    final Catalog catalog;
    EventStore store;
    Ingester ingester;
    EnvelopePolicy policy = envelope -> new EnvelopePolicy.Verdict.Trusted();
    long inflatedCap = 10_000_000;
    private final Path folder;

    /** A new world with one credential. */
    IngestWorld(Path folder) {
        this(folder, false);
        catalog.credentials().add(ConnectorCredential.create("Acme", BUCKET, new AccountId(ACCOUNT), "eu-west-1"));
    }

    /** The world that a folder has already, or one without anything. */
    IngestWorld(Path folder, boolean existing) {
        this.folder = folder;
        catalog = Catalog.open(folder, CLOCK, notices::add);
        if (existing && catalog.credentials().all().isEmpty()) {
            throw new IllegalStateException("nothing in " + folder);
        }
        start();
    }

    IngestWorld connector(String account, boolean enabled) {
        catalog.connectors().add(ServiceConnector.create("Connector " + account, new AccountId(account),
                Priority.DEFAULT, enabled));
        return this;
    }

    /** Opens the store and an ingester over it, as a start of the workbench does. */
    void start() {
        store = EventStore.open(folder.resolve("store"), CLOCK, notices::add);
        ingester = new Ingester(setup());
    }

    IngestSetup setup() {
        return new IngestSetup(queue, bucket, envelope -> policy.judge(envelope), catalog, store, inflatedCap, CLOCK);
    }

    void restart() {
        close();
        start();
    }

    /** Starts again with a database that cannot be opened. */
    void breakDatabase() {
        close();
        try {
            Files.write(folder.resolve("store/events.duckdb"), new byte[4096]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    Round poll() {
        return ingester.poll(Progress.NONE);
    }

    long events() {
        return store.reader().count(EventQuery.all());
    }

    /** How many files lie where downloads are taken in. */
    long incoming() {
        try (Stream<Path> files = Files.list(folder.resolve("store/files/incoming"))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String key(String account, String unique) {
        return "AWSLogs/" + account + "/CloudTrail/eu-west-1/2026/03/01/" + account
                + "_CloudTrail_eu-west-1_20260301T1155Z_" + unique + ".json.gz";
    }

    /** Puts a log file with events of those IDs into the bucket, and its notification on the queue. */
    String deliver(String account, String unique, String... eventIds) {
        String key = key(account, unique);
        bucket.put(key, gzip(records(account, eventIds)));
        queue.send(notification(BUCKET, key));
        return key;
    }

    static String records(String account, String... eventIds) {
        List<String> records = new ArrayList<>();
        for (String id : eventIds) {
            records.add("{\"eventVersion\":\"1.11\",\"eventTime\":\"2026-03-01T11:50:00Z\",\"eventName\":\"GetObject\","
                    + "\"eventID\":\"" + id + "\",\"recipientAccountId\":\"" + account + "\"}");
        }
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    static String notification(String bucket, String... keys) {
        List<String> records = new ArrayList<>();
        for (String key : keys) {
            records.add("{\"eventVersion\":\"2.1\",\"eventTime\":\"2026-03-01T11:59:00Z\","
                    + "\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"" + bucket
                    + "\"},\"object\":{\"key\":\"" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "\"}}}");
        }
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    /** The same log file, too large to be fetched into memory: it is not compressed. */
    static byte[] large(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.NO_COMPRESSION);
            }
        }) {
            gzip.write((" ".repeat(300_000) + text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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

    @Override
    public void close() {
        ingester.close();
        store.close();
    }

    /** What the ledger counts. */
    List<OutcomeCount> outcomes() {
        return store.reader().outcomes();
    }

    /** How {@link #ACCOUNT}'s connector fares. */
    ConnectorStatus connectorStatus() {
        return ingester.status().connector(new AccountId(ACCOUNT)).orElseThrow();
    }
}
