package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.OriginalFile;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is written down beside a kept log file, a line of JSON: which object it is the content of.
 *
 * <p>Without it the database could not be made again: the log file itself does not say where it came from. What no
 * event was left out of has no {@code leftOutOf}.
 */
record KeptLine(String sha256, long bytes, String bucket, String key, String etag, String account, String region,
        String deliveredAt, String ingestedAt, Map<String, Integer> leftOutOf) {
    private static final Gson GSON = new Gson();

    static KeptLine of(LedgerEntry entry, OriginalFile original) {
        LogFileId id = entry.file();
        return new KeptLine(original.sha256(), original.bytes(), id.bucket(), id.key(), id.etag(), entry.account(),
                entry.region(), entry.deliveredAt().toString(), entry.ingestedAt().toString(),
                entry.leftOutOf().isEmpty() ? null : entry.leftOutOf());
    }

    /** A line as it was written; empty for what is none, such as one that a crash has torn. */
    static Stream<KeptLine> parse(String text) {
        try {
            KeptLine line = GSON.fromJson(text, KeptLine.class);
            boolean whole = line != null && Stream.of(line.bucket, line.key, line.etag, line.account, line.region,
                    line.deliveredAt, line.ingestedAt).allMatch(Objects::nonNull);
            return whole && Instant.parse(line.deliveredAt) != null && Instant.parse(line.ingestedAt) != null
                    ? Stream.of(line) : Stream.empty();
        } catch (JsonParseException | DateTimeException torn) {
            return Stream.empty();
        }
    }

    String json() {
        return GSON.toJson(this);
    }

    Instant ingested() {
        return Instant.parse(ingestedAt);
    }

    /** The entry that was kept, with the file that it is about. */
    LedgerEntry entry(OriginalFile original) {
        return LedgerEntry.ingested(new LogFileId(bucket, key, etag), account, region, Instant.parse(deliveredAt),
                Instant.parse(ingestedAt)).withOriginal(original).withLeftOut(leftOutOf == null ? Map.of() : leftOutOf);
    }
}
