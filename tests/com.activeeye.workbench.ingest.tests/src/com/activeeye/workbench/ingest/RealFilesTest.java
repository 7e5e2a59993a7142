package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.StoredEvent;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real log files, notified twice and in part in one message, end up in the store once each. */
class RealFilesTest {
    @TempDir
    Path folder;

    private static String keyAccount(DataFolder.RealFile file) {
        return file.key().split("/")[1];
    }

    /** What a plain reading finds: each distinct account and event ID with one of its records. */
    private static Map<String, Set<JsonObject>> expected(List<DataFolder.RealFile> files) {
        Map<String, Set<JsonObject>> expected = new HashMap<>();
        for (DataFolder.RealFile file : files) {
            for (JsonObject record : file.records()) {
                String identity = DataFolder.account(record, keyAccount(file)) + " "
                        + record.get("eventID").getAsString();
                expected.computeIfAbsent(identity, unseen -> new HashSet<>()).add(record);
            }
        }
        return expected;
    }

    @Test
    void storesEveryDistinctEventOnce() {
        List<DataFolder.RealFile> files = DataFolder.all();
        Map<String, Set<JsonObject>> expected = expected(files);
        assertThat(expected).hasSizeGreaterThan(3_000);
        try (IngestWorld world = new IngestWorld(folder)) {
            Set<String> accounts = new HashSet<>();
            expected.keySet().forEach(identity -> accounts.add(identity.substring(0, 12)));
            files.forEach(file -> accounts.add(keyAccount(file)));
            accounts.forEach(account -> world.connector(account, true));
            for (DataFolder.RealFile file : files) {
                world.bucket.put(file.key(), file.bytes());
                world.queue.send(IngestWorld.notification(IngestWorld.BUCKET, file.key()));
            }
            world.queue.send(IngestWorld.notification(IngestWorld.BUCKET,
                    files.stream().map(DataFolder.RealFile::key).toArray(String[]::new)));

            Drained drained = world.ingester.drain(Progress.NONE);

            assertThat(drained.fault()).isEmpty();
            assertThat(drained.counts().ingested()).isEqualTo(files.size());
            Map<String, JsonObject> found = new HashMap<>();
            for (StoredEvent event : world.store.reader().query(EventQuery.all().limit(100_000))) {
                JsonObject record = JsonParser.parseString(
                        new String(world.store.reader().json(event), StandardCharsets.UTF_8)).getAsJsonObject();
                assertThat(found.put(event.account() + " " + event.eventId(), record)).isNull();
            }
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            found.forEach((identity, record) -> assertThat(expected.get(identity)).contains(record));
        }
    }
}
