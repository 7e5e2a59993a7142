package com.activeeye.workbench.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.cli.internal.CommandLineRunner.Ran;
import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.EventStore;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LogFileId;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits for kept log files, and what becomes of the events whose log file was removed. */
class RetentionOnTheCommandLineTest {
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(20));

    @TempDir
    private Path folder;
    private CommandLineRunner cli;

    @BeforeEach
    void fill() throws IOException {
        cli = new CommandLineRunner(folder);
        store("old", LONG_AGO);
        store("new", Instant.now());
    }

    private void store(String name, Instant time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(("{\"Records\":[{\"eventID\":\"" + name + "\"}]}").getBytes(StandardCharsets.UTF_8));
        }
        CloudTrailEvent event = new CloudTrailEvent(name, "111122223333", time, "eu-west-1", "s3.amazonaws.com",
                "GetObject", "alice", "", "", "", "", "", "", true, 12, 14 + name.length());
        LedgerEntry entry = LedgerEntry.ingested(new LogFileId("logs", name, name), "111122223333", "eu-west-1", time,
                time);
        try (EventStore store = EventStore.open(folder.resolve("environments/sandbox/events"),
                Clock.fixed(time, ZoneOffset.UTC), notice -> { })) {
            store.writer().commit(entry, store.files().stage(new ByteArrayInputStream(bytes.toByteArray())),
                    List.of(event));
        }
    }

    private Ran done(String... words) {
        Ran ran = cli.run(words);
        assertThat(ran.code()).as(ran.err() + ran.out()).isEqualTo(Cli.DONE);
        return ran;
    }

    @Test
    void oldLogFilesGoAndTheirEventsStay() {
        assertThat(done("retention", "show").out()).contains("as long as there is room");
        assertThat(done("events", "--json").jsonLines()).allMatch(event -> event.has("record"));
        JsonObject set = done("retention", "set", "--max-days", "7", "--json").json();
        assertThat(set.get("removedFiles").getAsInt()).isEqualTo(1);
        assertThat(done("retention", "show").out()).contains("7 days", "no limit to their size");

        List<JsonObject> events = done("events", "--json").jsonLines();
        assertThat(events).hasSize(2);
        assertThat(events.get(0).get("recordMissing").getAsString()).contains("not kept any more");
        assertThat(events.get(1).getAsJsonObject("record").get("eventID").getAsString()).isEqualTo("new");

        assertThat(done("retention", "set", "--max-size", "20 GB", "--json").json().get("maxBytes").getAsLong())
                .isEqualTo(20_000_000_000L);
        assertThat(cli.run("retention", "set", "--max-size", "much").code()).isEqualTo(Cli.USAGE);
        assertThat(cli.run("retention", "set", "--max-days", "-1").code()).isEqualTo(Cli.USAGE);
    }
}
