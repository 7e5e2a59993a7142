package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.events.KeptFile;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LogFileId;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The file beside a kept log file that says which objects it is the content of, a line of JSON each.
 *
 * <p>Without it the database could not be made again: the log file itself does not say where it came from.
 */
final class Sidecar {
    private static final Gson GSON = new Gson();

    private final Path file;

    Sidecar(Path file) {
        this.file = file;
    }

    private record Line(String bucket, String key, String etag, String account, String region, String deliveredAt,
            String ingestedAt) {
        static Line of(LedgerEntry entry) {
            LogFileId id = entry.file();
            return new Line(id.bucket(), id.key(), id.etag(), entry.account(), entry.region(),
                    entry.deliveredAt().toString(), entry.ingestedAt().toString());
        }

        boolean isOf(LogFileId id) {
            return id.bucket().equals(bucket) && id.key().equals(key) && id.etag().equals(etag);
        }

        LedgerEntry entry(KeptFile kept) {
            return LedgerEntry.ingested(new LogFileId(bucket, key, etag), account, region,
                    Instant.parse(deliveredAt), Instant.parse(ingestedAt)).withKept(kept);
        }
    }

    /** Adds an object unless it is named already, and returns once that is on the disk. */
    void add(LedgerEntry entry) throws IOException {
        if (lines().anyMatch(line -> line.isOf(entry.file()))) {
            return;
        }
        // A line break first, so that a line torn by a crash does not swallow this one.
        String line = "\n" + GSON.toJson(Line.of(entry)) + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** The objects that the file is the content of. */
    List<LedgerEntry> entries(KeptFile kept) throws IOException {
        return lines().map(line -> line.entry(kept)).toList();
    }

    private Stream<Line> lines() throws IOException {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.lines().map(Sidecar::parse).filter(Objects::nonNull);
    }

    // A line torn by a crash is left out: its log file was not committed, so that its notification comes again.
    private static Line parse(String text) {
        try {
            Line line = GSON.fromJson(text, Line.class);
            boolean whole = line != null && Stream.of(line.bucket, line.key, line.etag, line.account, line.region,
                    line.deliveredAt, line.ingestedAt).allMatch(Objects::nonNull);
            return whole && Instant.parse(line.deliveredAt) != null && Instant.parse(line.ingestedAt) != null
                    ? line : null;
        } catch (JsonParseException | DateTimeException torn) {
            return null;
        }
    }
}
