package com.activeeye.workbench.benchmarks;

import com.activeeye.workbench.ingest.logfile.LogFileKey;
import com.activeeye.workbench.ingest.logfile.LogFileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sets of log files that are measured with. */
final class LogFiles {
    /** What all their keys say. */
    static final LogFileKey KEY = new LogFileKey(LogFileKind.LOG, "", "", "111122223333", "us-east-1",
            Instant.parse("2026-03-01T11:55:00Z"));

    private static final long SEED = 20260301;

    private LogFiles() {
    }

    /** The set of a name: {@code real} ones, or generated {@code small}, {@code large} ones. */
    static List<byte[]> named(String set) {
        GeneratedLogFiles generator = new GeneratedLogFiles(SEED);
        List<byte[]> files = new ArrayList<>();
        switch (set) {
            case "real" -> files.addAll(real());
            case "small" -> {
                for (int i = 0; i < 400; i++) {
                    files.add(generator.next());
                }
            }
            case "large" -> files.add(generator.next(8_000));
            default -> throw new IllegalArgumentException(set);
        }
        return files;
    }

    private static List<byte[]> real() {
        Path folder = Path.of(System.getProperty("benchmarks.data"));
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> all = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".json.gz")).sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
