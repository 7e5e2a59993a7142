package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.LedgerEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The entries of the ledger of which no kept log file tells, in files that are only ever added to, one a day; see ADR
 * 0022. Those of earlier days are compressed.
 */
public final class LedgerJournal implements AutoCloseable {
    private static final String SUFFIX = ".jsonl";
    private static final String COMPRESSED = SUFFIX + ".gz";

    private final Path folder;
    private final Clock clock;
    private Optional<Part> open = Optional.empty();

    /** The file that is written to. */
    private record Part(LocalDate day, Path path, FileChannel channel) {
    }

    /**
     * A journal.
     *
     * @param folder its folder; made where it is missing
     * @param clock tells the day
     */
    public LedgerJournal(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Whether it has no entries. */
    public boolean isEmpty() {
        return parts().isEmpty();
    }

    /** Adds entries; they are on the disk when this returns. */
    public synchronized void add(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            // Of whatever a crash or a full disk has left without an end, the end comes first.
            String lines = entries.stream().map(LedgerLine::of).collect(Collectors.joining("\n", "\n", "\n"));
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            FileChannel channel = part().channel();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
    }

    private Part part() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (open.isEmpty() || !open.get().day().equals(today)) {
            close();
            Files.createDirectories(folder);
            Path path = folder.resolve(today + SUFFIX);
            open = Optional.of(new Part(today, path, FileChannel.open(path, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND)));
            AtomicFile.forceNames(folder);
            for (Path part : parts()) {
                if (part.toString().endsWith(SUFFIX) && !part.equals(path)) {
                    compress(part);
                }
            }
        }
        return open.get();
    }

    private static void compress(Path part) throws IOException {
        Path compressed = part.resolveSibling(part.getFileName() + ".gz");
        if (Files.exists(compressed)) {
            // A crash came in between, or the clock went back a day; both are read.
            return;
        }
        AtomicFile.write(compressed, out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                Files.copy(part, gzip);
            }
        });
        Files.delete(part);
    }

    private List<Path> parts() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX) || file.toString().endsWith(COMPRESSED))
                    .sorted().toList();
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
    }

    /**
     * Names each entry in the order that they came; of a log file that has several the last one counts. What is not
     * what was written, as where a crash has torn it, is passed over.
     */
    public void forEach(Consumer<LedgerEntry> visitor) {
        for (Path part : parts()) {
            try (InputStream in = Files.newInputStream(part);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(
                            part.toString().endsWith(COMPRESSED) ? new GZIPInputStream(in) : in,
                            StandardCharsets.UTF_8))) {
                lines.lines().flatMap(LedgerLine::parse).forEach(visitor);
            } catch (IOException e) {
                throw AtomicFile.diskFault(part, e);
            } catch (UncheckedIOException e) {
                throw AtomicFile.diskFault(part, e.getCause());
            }
        }
    }

    /** Ends writing; harmless a second time. */
    @Override
    public synchronized void close() {
        try {
            if (open.isPresent()) {
                open.get().channel().close();
            }
            open = Optional.empty();
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
    }
}
