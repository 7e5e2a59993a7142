package com.activeeye.workbench.core.workspace;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a small file so that a crash at any point leaves either the old content or the new, never a part. */
public final class AtomicFile {
    private static final Texts TEXTS = Texts.beside(AtomicFile.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'");

    private AtomicFile() {
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes it.
         *
         * @param out where to; may be closed
         * @throws IOException when it cannot be written, or read from where it comes
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A stream to a channel that stays open when it is closed: its file is yet to be forced. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /**
     * Replaces a file's content and returns once it is on the disk, name and all.
     *
     * @param file the file; its folder is made where it is missing
     * @param content the whole new content
     * @throws WorkbenchException of kind DISK when it cannot be written; the old content is then still there
     */
    public static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /**
     * The same for content that is too large to be in memory.
     *
     * @param file the file; its folder is made where it is missing
     * @param content writes the whole new content; when it throws, the old one is still there
     * @throws WorkbenchException of kind DISK when it cannot be written
     */
    public static void write(Path file, Content content) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                content.writeTo(new Unclosed(Channels.newOutputStream(channel)));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceNames(file.getParent());
        } catch (IOException e) {
            discard(part, e);
            throw diskFault(file, e);
        } catch (RuntimeException e) {
            discard(part, e);
            throw e;
        }
    }

    /**
     * Returns once the names in a folder, and its own, are on the disk: without that a power cut may take a new file
     * away, however well its content was written.
     *
     * @param folder the folder
     */
    public static void forceNames(Path folder) {
        for (Path at = folder; at != null; at = at.equals(folder) ? folder.getParent() : null) {
            try (FileChannel channel = FileChannel.open(at, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException notOnThisSystem) {
                // Windows has no such thing; its file system journals names by itself.
                return;
            }
        }
    }

    /** What was written of a file that could not be finished would only fill the disk. */
    private static void discard(Path part, Exception cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            cause.addSuppressed(stays);
        }
    }

    /**
     * Moves a file that cannot be read out of the way, without losing it.
     *
     * @param file the file
     * @param clock gives the time for the new name
     * @return where it lies now: beside its old place, its name ending in {@code .corrupt-<time>}
     * @throws WorkbenchException of kind DISK when it cannot be moved
     */
    public static Path setAside(Path file, Clock clock) {
        String time = STAMP.format(clock.instant().atOffset(ZoneOffset.UTC));
        Path aside = file.resolveSibling(file.getFileName() + ".corrupt-" + time);
        try {
            return Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw diskFault(file, e);
        }
    }

    /**
     * The failure for a file that the disk refuses.
     *
     * @param file the file
     * @param cause what the file system said
     * @return a failure of kind DISK that tells a full disk from other causes
     */
    public static WorkbenchException diskFault(Path file, IOException cause) {
        String reason = reason(cause);
        boolean full = reason.contains("No space left") || reason.contains("not enough space")
                || reason.contains("Disk quota exceeded");
        String what = full ? TEXTS.get("disk.full", file) : TEXTS.get("disk.failed", file, reason);
        return new WorkbenchException(FaultKind.DISK, what, TEXTS.get(full ? "disk.full.todo" : "disk.failed.todo"),
                cause);
    }

    /** Java gives nothing but a path for the most frequent reasons. */
    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> TEXTS.get("disk.denied");
            case NoSuchFileException missing -> TEXTS.get("disk.missing");
            case FileAlreadyExistsException inTheWay -> TEXTS.get("disk.no_folder", inTheWay.getFile());
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
