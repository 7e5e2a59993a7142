package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.Incoming;
import com.activeeye.workbench.events.KeptFile;
import com.activeeye.workbench.events.KeptFiles;
import com.activeeye.workbench.events.OriginalFile;
import com.activeeye.workbench.events.StagedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kept log files, many of them in each file of the folder {@code packs}; see ADR 0010. */
public final class Packs implements KeptFiles {
    private static final Logger LOG = LoggerFactory.getLogger(Packs.class);
    private static final String SUFFIX = ".pack";
    private static final String INDEX_SUFFIX = ".index";

    private final Path folder;
    private final Clock clock;
    private final Staging staging;
    private final LooseFiles loose;
    private final Deque<FullPack> full = new ConcurrentLinkedDeque<>();
    private volatile Optional<OpenPack> open = Optional.empty();
    private long last;

    private Packs(Path files, Clock clock) {
        this.folder = files.resolve("packs");
        this.clock = clock;
        this.staging = Staging.open(files.resolve("incoming"));
        this.loose = new LooseFiles(files);
    }

    /**
     * Opens the folder of the kept files; the caller sees to it that one process has it.
     *
     * <p>What a crash left half written at the end of the last pack was not committed: it stays there, is passed over,
     * and another pack is begun.
     */
    public static Packs open(Path files, Clock clock) {
        Packs packs = new Packs(files, clock);
        try {
            Files.createDirectories(packs.folder);
            List<Path> paths = packs.paths();
            for (Path path : paths) {
                packs.last = number(path);
                if (path.equals(paths.getLast()) && !Files.exists(index(path))) {
                    packs.goOn(path);
                } else {
                    packs.full.addFirst(new FullPack(path));
                }
            }
            return packs;
        } catch (IOException e) {
            throw AtomicFile.diskFault(packs.folder, e);
        }
    }

    private void goOn(Path path) throws IOException {
        PackReader.Contents contents = PackReader.read(path, true);
        if (contents.whole()) {
            open = Optional.of(OpenPack.reopen(path, contents));
            return;
        }
        LOG.info("{} was not written to its end; it has {} whole log files", path, contents.items().size());
        PackIndex.of(contents.items()).write(index(path));
        full.addFirst(new FullPack(path));
    }

    private List<Path> paths() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().matches("[0-9]{8}\\" + SUFFIX)).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long number(Path path) {
        return Long.parseLong(path.getFileName().toString().substring(0, 8));
    }

    static Path index(Path pack) {
        String name = pack.getFileName().toString();
        return pack.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + INDEX_SUFFIX);
    }

    @Override
    public StagedFile stage(InputStream download) throws IOException {
        return staging.stage(download);
    }

    @Override
    public void discard(OriginalFile file) {
        Staging.discard(file);
    }

    /** Keeps the staged files among those of a transaction; they are on the disk when this returns. */
    synchronized void keep(List<Incoming> files) {
        List<Incoming> staged = files.stream().filter(file -> file.original() instanceof StagedFile).toList();
        if (!staged.isEmpty()) {
            toWrite().add(staged);
        }
    }

    private OpenPack toWrite() {
        if (open.isPresent() && open.get().isOver(clock.instant())) {
            fill(open.get());
        }
        if (open.isEmpty()) {
            last++;
            open = Optional.of(OpenPack.create(folder.resolve("%08d%s".formatted(last, SUFFIX))));
        }
        return open.get();
    }

    private void fill(OpenPack pack) {
        pack.index().write(index(pack.path()));
        // In both for a moment, so that a reader always finds its files.
        full.addFirst(new FullPack(pack.path()));
        open = Optional.empty();
        pack.close();
    }

    @Override
    public Optional<KeptFile> find(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw StoreFaults.gone(sha256);
        }
        Optional<PackedFile> found = open.flatMap(pack -> pack.find(sha256));
        Iterator<FullPack> others = full.iterator();
        while (found.isEmpty() && others.hasNext()) {
            found = others.next().find(sha256);
        }
        return found.<KeptFile>map(file -> file).or(() -> loose.find(sha256));
    }

    /** Whether any file is kept. */
    public boolean any() {
        return open.isPresent() || !full.isEmpty() || loose.any();
    }

    @Override
    public void forEach(Consumer<Kept> visitor) {
        loose.forEach(visitor);
        try {
            for (Path path : paths()) {
                for (PackReader.Item item : PackReader.read(path, false).items()) {
                    PackedFile file = new PackedFile(path, item.line().sha256(), item.at(), item.line().bytes());
                    visitor.accept(new Kept(file, item.line().entry(file)));
                }
            }
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
    }

    @Override
    public long bytes() {
        return loose.bytes() + open.map(OpenPack::bytes).orElse(0L)
                + full.stream().mapToLong(FullPack::bytes).sum();
    }

    @Override
    public synchronized Removed removeOldest(Instant before, long bytesAtMost) {
        if (open.isPresent() && open.get().isOver(clock.instant())) {
            fill(open.get());
        }
        long tooMany = bytes() - bytesAtMost;
        Removed removed = loose.remove(before, tooMany);
        while (!full.isEmpty() && (full.getLast().newest().isBefore(before) || removed.bytes() < tooMany)) {
            FullPack oldest = full.getLast();
            removed = removed.plus(oldest.delete());
            full.remove(oldest);
        }
        return removed;
    }

    /** Ends writing; harmless a second time. */
    public synchronized void close() {
        open.ifPresent(OpenPack::close);
    }
}
