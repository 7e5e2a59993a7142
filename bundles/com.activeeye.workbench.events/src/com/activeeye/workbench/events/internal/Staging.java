package com.activeeye.workbench.events.internal;

import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.events.StagedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a download to a file, counts it and takes its SHA-256 on the way. */
final class Staging {
    private static final int CHUNK = 1 << 16;

    private Staging() {
    }

    static StagedFile write(InputStream download, Path path) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try (FileChannel channel = create(path)) {
            for (int n = download.read(chunk); n >= 0; n = download.read(chunk)) {
                digest.update(chunk, 0, n);
                write(channel, path, ByteBuffer.wrap(chunk, 0, n));
                bytes += n;
            }
            force(channel, path);
        }
        return new StagedFile(path, HexFormat.of().formatHex(digest.digest()), bytes);
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

    private static void write(FileChannel channel, Path path, ByteBuffer buffer) {
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }

    private static void force(FileChannel channel, Path path) {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw AtomicFile.diskFault(path, e);
        }
    }
}
