package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.KeptFile;
import com.activeeye.workbench.events.KeptFiles;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.StagedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The kept log files as {@code ab/<sha256>.json.gz}, each with a {@code .jsonl} beside it that says what it is. */
public final class FolderFiles implements KeptFiles {
    private static final String SUFFIX = ".json.gz";

    private final Path folder;
    private final Path incoming;

    private FolderFiles(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
    }

    /** Opens the folder and removes what a crash left half fetched in it. */
    public static FolderFiles open(Path folder) {
        FolderFiles files = new FolderFiles(folder);
        try {
            Files.createDirectories(files.incoming);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(files.incoming)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
        return files;
    }

    @Override
    public StagedFile stage(InputStream download) throws IOException {
        Path path = incoming.resolve(UUID.randomUUID() + ".part");
        try {
            return Staging.write(download, path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public KeptFile keep(StagedFile staged, LedgerEntry entry) {
        Path path = path(staged.sha256());
        try {
            boolean newFolder = !Files.isDirectory(path.getParent());
            Files.createDirectories(path.getParent());
            new Sidecar(sidecar(path)).add(entry);
            if (isWhole(path, staged.bytes())) {
                discard(staged);
            } else {
                Files.move(staged.path(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            forceFolders(path.getParent(), newFolder);
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
        return new KeptFile(path, staged.sha256(), staged.bytes());
    }

    private static boolean isWhole(Path path, long bytes) throws IOException {
        return Files.exists(path) && Files.size(path) == bytes;
    }

    // A renamed file survives a power cut only once its folder is on the disk, and so for a new folder's parents.
    private void forceFolders(Path from, boolean parentsToo) {
        Path top = parentsToo ? folder : from;
        for (Path at = from; at.startsWith(top); at = at.getParent()) {
            try (FileChannel channel = FileChannel.open(at, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException notOnThisSystem) {
                // Windows has no such thing; its file system journals names by itself.
                return;
            }
        }
    }

    @Override
    public void discard(StagedFile staged) {
        try {
            Files.deleteIfExists(staged.path());
        } catch (IOException e) {
            throw AtomicFile.diskFault(staged.path(), e);
        }
    }

    @Override
    public Optional<KeptFile> find(String sha256) {
        Path path = path(sha256);
        try {
            return Files.exists(path) ? Optional.of(new KeptFile(path, sha256, Files.size(path))) : Optional.empty();
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }

    /** Whether any file is kept. */
    public boolean any() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.anyMatch(path -> path.getFileName().toString().endsWith(SUFFIX));
        } catch (IOException | UncheckedIOException e) {
            throw AtomicFile.diskFault(folder, asIo(e));
        }
    }

    @Override
    public void forEach(Consumer<Kept> visitor) {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(path -> path.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw AtomicFile.diskFault(folder, asIo(e));
        }
        paths.forEach(path -> visit(path, visitor));
    }

    private void visit(Path path, Consumer<Kept> visitor) {
        String name = path.getFileName().toString();
        find(name.substring(0, name.length() - SUFFIX.length())).ifPresent(kept -> {
            try {
                new Sidecar(sidecar(path)).entries(kept).forEach(entry -> visitor.accept(new Kept(kept, entry)));
            } catch (IOException e) {
                throw AtomicFile.diskFault(path, e);
            }
        });
    }

    private static IOException asIo(Exception e) {
        return e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
    }

    private Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw StoreFaults.gone(sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + SUFFIX);
    }

    private static Path sidecar(Path path) {
        String name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + ".jsonl");
    }
}
