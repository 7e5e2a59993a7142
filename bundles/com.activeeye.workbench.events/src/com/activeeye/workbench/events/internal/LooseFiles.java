package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.KeptFile;
import com.activeeye.workbench.events.KeptFiles.Kept;
import com.activeeye.workbench.events.KeptFiles.Removed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Log files that an earlier version kept as {@code ab/<sha256>.json.gz}, each with a {@code .jsonl} beside it that says
 * what it is. They are read and removed as all others; no new ones are added.
 */
final class LooseFiles {
    private static final String SUFFIX = ".json.gz";

    private final Path folder;

    LooseFiles(Path folder) {
        this.folder = folder;
    }

    private record Loose(Path path, String sha256, long bytes) implements KeptFile {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public String place() {
            return path.toString();
        }
    }

    Optional<KeptFile> find(String sha256) {
        return loose(folder.resolve(sha256.substring(0, 2)).resolve(sha256 + SUFFIX)).map(file -> file);
    }

    private static Optional<Loose> loose(Path path) {
        String name = path.getFileName().toString();
        try {
            return Files.exists(path) ? Optional.of(new Loose(path,
                    name.substring(0, name.length() - SUFFIX.length()), Files.size(path))) : Optional.empty();
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }

    private List<Loose> all() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.getFileName().toString().endsWith(SUFFIX)).sorted()
                    .flatMap(path -> loose(path).stream()).toList();
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        } catch (UncheckedIOException e) {
            throw AtomicFile.diskFault(folder, e.getCause());
        }
    }

    void forEach(Consumer<Kept> visitor) {
        for (Loose file : all()) {
            lines(file).map(line -> line.entry(file)).forEach(entry -> visitor.accept(new Kept(file, entry)));
        }
    }

    private static Stream<KeptLine> lines(Loose file) {
        Path lines = lineFile(file);
        try {
            return Files.exists(lines) ? new String(Files.readAllBytes(lines), StandardCharsets.UTF_8).lines()
                    .flatMap(KeptLine::parse).toList().stream() : Stream.empty();
        } catch (IOException e) {
            throw AtomicFile.diskFault(lines, e);
        }
    }

    private static Path lineFile(Loose file) {
        return file.path().resolveSibling(file.sha256() + ".jsonl");
    }

    long bytes() {
        return all().stream().mapToLong(Loose::bytes).sum();
    }

    boolean any() {
        return !all().isEmpty();
    }

    /** Removes those ingested before a time, and as many others as have so many bytes; they are the oldest of all. */
    Removed remove(Instant before, long bytes) {
        Removed removed = new Removed(0, 0);
        for (Loose file : all()) {
            boolean old = lines(file).allMatch(line -> line.ingested().isBefore(before));
            if (old || removed.bytes() < bytes) {
                delete(file.path());
                delete(lineFile(file));
                removed = removed.plus(new Removed(1, file.bytes()));
            }
        }
        return removed;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }
}
