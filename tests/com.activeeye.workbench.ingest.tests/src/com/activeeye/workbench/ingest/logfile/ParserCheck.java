package com.activeeye.workbench.ingest.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Holds the parser against the plain reading: the same events at the right places, or the same fault. */
final class ParserCheck {
    static final LogFileKey KEY = new LogFileKey(LogFileKind.LOG, "", "", "111122223333", "eu-west-1",
            Instant.parse("2026-03-01T11:55:00Z"));
    private static final String SHA = "sha";

    private final LogFileParser parser = new LogFileParser();
    private int accepted;
    private int refused;

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    /** Checks a text of a log file; {@code what} names it in a failure. */
    void check(byte[] text, String what) throws IOException {
        PlainReading.Outcome plain = PlainReading.read(text);
        if (plain.isOnlyHalfAPair()) {
            return;
        }
        List<CloudTrailEvent> events = new ArrayList<>();
        try {
            int count = parser.parse(new ByteArrayInputStream(gzip(text)), KEY, SHA, events::add);
            assertThat(plain.faults()).as("%s: %s", what, plain.why()).isEmpty();
            assertThat(events).as(what).hasSize(count).hasSameSizeAs(plain.records());
            assertSame(text, events, plain.records(), what);
            accepted++;
        } catch (LogFileFault fault) {
            assertThat(plain.faults()).as("%s: %s at %d", what, fault.getMessage(), fault.offset())
                    .contains(fault.kind());
            assertThat(fault.offset()).as(what).isBetween(0L, (long) text.length);
            assertThat(fault.getMessage()).endsWith(".");
            refused++;
        }
    }

    private static void assertSame(byte[] text, List<CloudTrailEvent> events, List<JsonObject> records, String what) {
        for (int i = 0; i < events.size(); i++) {
            CloudTrailEvent event = events.get(i);
            String slice = new String(text, (int) event.offset(), event.length(), StandardCharsets.UTF_8);
            assertThat(JsonParser.parseString(slice)).as(what).isEqualTo(records.get(i));
            assertThat(event).as(what)
                    .isEqualTo(PlainReading.event(records.get(i), KEY, SHA, event.offset(), event.length()));
        }
    }
}
