package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Catalog;
import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.StagedFile;
import com.activeeye.workbench.ingest.logfile.LogFileFault;
import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.activeeye.workbench.ingest.logfile.LogFileKind;
import com.activeeye.workbench.ingest.logfile.LogFileParser;
import com.activeeye.workbench.ingest.logfile.Parsers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Gives the parsing of large log files, of which a part is held and a few events go on at a time, whatever Jazzer makes
 * up: it must come to the same events, or to the same fault, as where all of it is held.
 */
public final class LargeFileFuzzer {
    private static final int HELD_AT_MOST = 512;
    private static final int PORTION = 2;
    private static final String SHA = "sha";
    private static final LogFileKey KEY = new LogFileKey(LogFileKind.LOG, "", "", "111122223333", "eu-west-1",
            Instant.parse("2026-03-01T11:55:00Z"));
    private static final LogFileParser WHOLE = new LogFileParser();
    private static final Catalog CATALOG = catalog();

    private LargeFileFuzzer() {
    }

    /** What a text comes to: its events, or what is wrong with it and where. */
    private record Outcome(List<CloudTrailEvent> events, Optional<LogFileFault.Kind> kind, String words, long offset) {
        static Outcome of(List<CloudTrailEvent> events) {
            return new Outcome(events, Optional.empty(), "", 0);
        }

        static Outcome of(LogFileFault fault) {
            return new Outcome(List.of(), Optional.of(fault.kind()), fault.getMessage(), fault.offset());
        }
    }

    private record InMemory(byte[] content) implements StagedFile {
        @Override
        public String sha256() {
            return SHA;
        }

        @Override
        public long bytes() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    private static Catalog catalog() {
        try {
            return Catalog.open(Files.createTempDirectory("fuzz"), Clock.systemUTC(), notice -> { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attribution attribution() {
        return new Attribution(CATALOG, KEY.account(), account -> account.endsWith("3"));
    }

    /** Called by Jazzer for each input. */
    public static void fuzzerTestOneInput(byte[] text) throws IOException {
        InMemory file = new InMemory(gzip(text));
        int held = 1 + Math.floorMod(Arrays.hashCode(text), HELD_AT_MOST);
        Outcome whole = whole(file);
        Outcome inPortions = inPortions(file, held);
        if (!inPortions.equals(whole)) {
            throw new AssertionError(whole + " as a whole, but with " + held + " bytes held: " + inPortions);
        }
    }

    private static Outcome whole(InMemory file) throws IOException {
        List<CloudTrailEvent> events = new ArrayList<>();
        try {
            WHOLE.parse(file.open(), KEY, SHA, events::add);
            return Outcome.of(attribution().attribute(events));
        } catch (LogFileFault fault) {
            return Outcome.of(fault);
        }
    }

    private static Outcome inPortions(InMemory file, int held) {
        List<CloudTrailEvent> events = new ArrayList<>();
        try (ParsedPortions portions = new ParsedPortions(Parsers.holding(held), file, KEY,
                LargeFileFuzzer::attribution,
                Progress.NONE, PORTION)) {
            portions.forEach(events::addAll);
            return Outcome.of(events);
        } catch (ParsedPortions.Refused refused) {
            return Outcome.of(refused.fault());
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
