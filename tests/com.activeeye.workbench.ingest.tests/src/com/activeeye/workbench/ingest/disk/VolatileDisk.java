package com.activeeye.workbench.ingest.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A folder of which a power cut takes whatever was not forced onto the disk: bytes that were written but not forced, and
 * files whose names were not forced with their folder.
 *
 * <p>Whatever is done to it by way of {@link #folder} is taken note of. What else writes there, as DuckDB does to its
 * own files, is taken to be on the disk at once.
 */
public final class VolatileDisk {
    private final Path real;
    private final DiskProvider provider = new DiskProvider(this);
    private final Map<Path, Content> written = new HashMap<>();
    private final Map<Path, Content> forced = new HashMap<>();
    private Runnable beforeForce = () -> { };

    /** What a file holds; it keeps its identity when it is moved. */
    private static final class Content {
        private byte[] onDisk = {};
    }

    /** @param real where the files are while the power is on */
    public VolatileDisk(Path real) {
        this.real = real;
    }

    /** The folder, to be worked with. */
    public Path folder() {
        return provider.path(real);
    }

    /** Calls something before what a file holds is forced, on the thread that forces it. */
    public void beforeForce(Runnable call) {
        beforeForce = call;
    }

    void aboutToForce(Path path) {
        if (!Files.isDirectory(path)) {
            beforeForce.run();
        }
    }

    synchronized void opened(Path file) {
        if (!Files.isDirectory(file)) {
            written.computeIfAbsent(file, unknown -> new Content());
        }
    }

    synchronized void moved(Path from, Path to) {
        written.put(to, written.remove(from));
    }

    synchronized void deleted(Path file) {
        written.remove(file);
    }

    synchronized void forced(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            forced.keySet().removeIf(file -> file.getParent().equals(path));
            written.forEach((file, content) -> {
                if (file.getParent().equals(path)) {
                    forced.put(file, content);
                }
            });
        } else {
            written.get(path).onDisk = Files.readAllBytes(path);
        }
    }

    /** Makes a folder with what would be left if the power were cut now. */
    public synchronized void cut(Path to) {
        try (var all = Files.walk(real)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Path left = to.resolve(real.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(left);
                } else if (!written.containsKey(file)) {
                    Files.copy(file, left);
                }
            }
            for (var file : forced.entrySet()) {
                Files.write(to.resolve(real.relativize(file.getKey())), file.getValue().onDisk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
