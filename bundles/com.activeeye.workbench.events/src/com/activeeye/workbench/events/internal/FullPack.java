package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.KeptFiles.Removed;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A pack that nothing is added to any more. Its index is read when it is needed, and made again where it is lost. */
final class FullPack {
    private final Path path;
    private SoftReference<PackIndex> index = new SoftReference<>(null);

    FullPack(Path path) {
        this.path = path;
    }

    Optional<PackedFile> find(String sha256) {
        return index().find(path, sha256);
    }

    /** When the newest of its files was ingested. */
    Instant newest() {
        return index().newest();
    }

    private synchronized PackIndex index() {
        PackIndex known = index.get();
        if (known == null) {
            known = read();
            index = new SoftReference<>(known);
        }
        return known;
    }

    private PackIndex read() {
        Path beside = Packs.index(path);
        try {
            Optional<PackIndex> written = PackIndex.read(beside);
            if (written.isPresent()) {
                return written.get();
            }
            PackIndex made = PackIndex.of(PackReader.read(path, false).items());
            made.write(beside);
            return made;
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }

    long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }

    /** Removes it from the disk. */
    Removed delete() {
        Removed removed = new Removed(index().files(), bytes());
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(Packs.index(path));
            return removed;
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }
}
