package com.activeeye.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.events.EventQuery;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.StoredEvent;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Real log files, put into a bucket of the sandbox, end in the store: every distinct event once, its record whole. */
class RealLogFilesTest {
    @TempDir
    private Path folder;

    private static Path data() {
        return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve("tests/data/cloudtrail")).filter(Files::isDirectory).findFirst().orElseThrow();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data())) {
            return all.filter(file -> file.toString().endsWith(".json.gz")).sorted().toList();
        }
    }

    private static List<JsonObject> records(Path file) throws IOException {
        try (InputStreamReader in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(in).getAsJsonObject().getAsJsonArray("Records").asList().stream()
                    .map(JsonElement::getAsJsonObject).toList();
        }
    }

    private static String account(JsonObject record) {
        return record.get("recipientAccountId").getAsString();
    }

    private static String identity(JsonObject record) {
        return account(record) + "/" + record.get("eventID").getAsString();
    }

    private static String key(Path file, String account) {
        String unique = String.format("%016x", file.getFileName().toString().hashCode() & 0xffffffffL);
        return "AWSLogs/" + account + "/CloudTrail/us-east-1/2023/07/10/" + account
                + "_CloudTrail_us-east-1_20230710T1200Z_" + unique + ".json.gz";
    }

    @Test
    void everyDistinctEventIsStoredOnce() throws IOException {
        Map<String, JsonObject> expected = new HashMap<>();
        Map<Path, String> accounts = new HashMap<>();
        for (Path file : files()) {
            List<JsonObject> records = records(file);
            records.forEach(record -> expected.put(identity(record), record));
            accounts.put(file, account(records.getFirst()));
        }
        assertThat(expected).hasSizeGreaterThan(3_000);
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            expected.values().stream().map(RealLogFilesTest::account).distinct().sorted()
                    .forEach(account -> open.connector("Account " + account, account));
            open.onboardedCredential();
            S3Client s3 = open.workbench().sessions().operator(OpenWorkbench.LOG_ARCHIVE).s3("us-east-1");
            for (Path file : files()) {
                s3.putObject(put -> put.bucket(OpenWorkbench.BUCKET).key(key(file, accounts.get(file))),
                        RequestBody.fromFile(file));
            }
            open.workbench().ingestion().drain(Progress.NONE);
            assertStored(open.workbench().events().reader(), expected);
        }
    }

    private static void assertStored(EventReader reader, Map<String, JsonObject> expected) {
        List<StoredEvent> stored = reader.query(EventQuery.all().limit(1_000_000)).stream()
                .filter(event -> expected.containsKey(event.account() + "/" + event.eventId())).toList();
        assertThat(stored).hasSameSizeAs(expected.keySet());
        Map<String, JsonObject> read = stored.stream().collect(Collectors.toMap(
                event -> event.account() + "/" + event.eventId(),
                event -> JsonParser.parseString(new String(reader.json(event), StandardCharsets.UTF_8))
                        .getAsJsonObject()));
        assertThat(read).isEqualTo(expected);
    }
}
