package com.activeeye.workbench.sandbox.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A request body that was read to its end: small ones in memory, large ones in a temporary file. */
public final class Body implements AutoCloseable {
    private final byte[] bytes;
    private final Optional<Path> file;

    private Body(byte[] bytes, Optional<Path> file) {
        this.bytes = bytes;
        this.file = file;
    }

    public static Body empty() {
        return of(new byte[0]);
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes, Optional.empty());
    }

    /** A body in a file that this body may delete or give away. */
    public static Body of(Path file) {
        return new Body(new byte[0], Optional.of(file));
    }

    /** Length in bytes. */
    public long length() throws IOException {
        return file.isPresent() ? Files.size(file.get()) : bytes.length;
    }

    public InputStream open() throws IOException {
        return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(bytes);
    }

    /** The whole body; more than {@code limit} bytes are EntityTooLarge. */
    public byte[] bytes(int limit) throws IOException {
        if (length() > limit) {
            throw AwsError.bad("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
        }
        return file.isPresent() ? Files.readAllBytes(file.get()) : bytes;
    }

    /** The body as UTF-8. */
    public String text(int limit) throws IOException {
        return new String(bytes(limit), StandardCharsets.UTF_8);
    }

    /** Puts the body where it stays. */
    public void moveTo(Path target) throws IOException {
        if (file.isPresent()) {
            Files.move(file.get(), target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.write(target, bytes);
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
