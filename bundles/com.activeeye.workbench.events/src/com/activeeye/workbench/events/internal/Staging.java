package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.OriginalFile;
import com.activeeye.workbench.events.StagedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Takes downloads in, counts them and takes their SHA-256: small ones into memory, large ones into a folder. */
final class Staging {
    private static final int CHUNK = 1 << 16;
    private static final int IN_MEMORY_AT_MOST = 1 << 18;

    private final Path folder;

    private Staging(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder and removes what a crash left half fetched in it. */
    static Staging open(Path folder) {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
            return new Staging(folder);
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
    }

    /** A staged file in memory. */
    record InMemory(byte[] content, String sha256) implements StagedFile {
        @Override
        public long bytes() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    /** A staged file on the disk, which need not survive a power cut. */
    record OnDisk(Path path, String sha256, long bytes) implements StagedFile {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    StagedFile stage(InputStream download) throws IOException {
        MessageDigest digest = sha256();
        byte[] start = download.readNBytes(IN_MEMORY_AT_MOST);
        digest.update(start);
        if (start.length < IN_MEMORY_AT_MOST) {
            return new InMemory(start, HexFormat.of().formatHex(digest.digest()));
        }
        Path path = folder.resolve(UUID.randomUUID() + ".part");
        try {
            return write(start, download, path, digest);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static StagedFile write(byte[] start, InputStream download, Path path, MessageDigest digest)
            throws IOException {
        byte[] chunk = new byte[CHUNK];
        long bytes = start.length;
        try (FileChannel channel = create(path)) {
            write(channel, path, start, start.length);
            for (int n = download.read(chunk); n >= 0; n = download.read(chunk)) {
                digest.update(chunk, 0, n);
                write(channel, path, chunk, n);
                bytes += n;
            }
        }
        return new OnDisk(path, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    // The disk's failures become faults of their own here, so that what remains an IOException is the download's.
    private static FileChannel create(Path path) {
        try {
            return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }

    private static void write(FileChannel channel, Path path, byte[] bytes, int count) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }

    static void discard(OriginalFile original) {
        if (original instanceof OnDisk file) {
            try {
                Files.deleteIfExists(file.path());
            } catch (IOException e) {
                throw AtomicFile.diskFault(file.path(), e);
            }
        }
    }
}
