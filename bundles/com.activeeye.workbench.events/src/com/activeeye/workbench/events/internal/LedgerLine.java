package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.LogFileId;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** An entry of the ledger as a line of the {@link LedgerJournal}: its CRC-32C in eight digits, a space, JSON. */
record LedgerLine(String bucket, String key, String etag, LedgerOutcome outcome, LedgerReason reason, String detail,
        String account, String region, int events, int duplicates, Map<String, Integer> leftOutOf, long bytes,
        String sha256, String deliveredAt, String ingestedAt) {
    private static final Gson GSON = new Gson();
    private static final int JSON = 9;

    static String of(LedgerEntry entry) {
        LogFileId file = entry.file();
        String json = GSON.toJson(new LedgerLine(file.bucket(), file.key(), file.etag(), entry.outcome(),
                entry.reason(), entry.detail(), entry.account(), entry.region(), entry.events(), entry.duplicates(),
                entry.leftOutOf(), entry.bytes(), entry.sha256(), entry.deliveredAt().toString(),
                entry.ingestedAt().toString()));
        return crc(json) + " " + json;
    }

    /** The entry of a line; none of what is no line, or not what was written. */
    static Stream<LedgerEntry> parse(String line) {
        if (line.length() <= JSON || !line.substring(0, JSON).equals(crc(line.substring(JSON)) + " ")) {
            return Stream.empty();
        }
        try {
            return Stream.of(GSON.fromJson(line.substring(JSON), LedgerLine.class).entry());
        } catch (JsonParseException | DateTimeException | NullPointerException ofAnotherVersion) {
            return Stream.empty();
        }
    }

    private LedgerEntry entry() {
        return new LedgerEntry(new LogFileId(bucket, key, etag), outcome, reason, detail, account, region, events,
                duplicates, leftOutOf, bytes, sha256, Instant.parse(deliveredAt), Instant.parse(ingestedAt));
    }

    private static String crc(String json) {
        CRC32C crc = new CRC32C();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
