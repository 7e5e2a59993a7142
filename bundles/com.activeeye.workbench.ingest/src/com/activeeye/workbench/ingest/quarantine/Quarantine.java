package com.activeeye.workbench.ingest.quarantine;

import com.activeeye.workbench.core.workspace.AtomicFile;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of messages and log files that cannot be ingested, each with its bytes and its reason.
 *
 * <p>The same thing put there twice is there once.
 */
public final class Quarantine {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    private static final String REASON_SUFFIX = ".reason.json";

    private final Path folder;
    private final Clock clock;

    /**
     * A quarantine.
     *
     * @param folder its folder; made where it is missing
     * @param clock the time
     */
    public Quarantine(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Puts a message there, and returns once it is on the disk.
     *
     * @param messageId the queue's identity of it
     * @param body its text
     * @param reason why it cannot be ingested
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when it cannot be written
     */
    public void message(String messageId, String body, String reason) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Path content = folder.resolve("message-" + sha256(bytes) + ".txt");
        AtomicFile.write(content, bytes);
        describe(new QuarantinedItem("message", messageId, content.getFileName().toString(), reason, 0,
                clock.instant().toString()));
    }

    /**
     * Moves a log file there, and returns once it is on the disk.
     *
     * @param logFile what it is, {@code s3://bucket/key}
     * @param file where it lies now
     * @param sha256 its SHA-256
     * @param reason why it cannot be ingested
     * @param offset where in the inflated file the fault is, in bytes
     * @throws com.activeeye.workbench.core.fault.WorkbenchException of kind DISK when it cannot be moved
     */
    public void logFile(String logFile, Path file, String sha256, String reason, long offset) {
        Path content = folder.resolve("logfile-" + sha256 + ".json.gz");
        try {
            Files.createDirectories(folder);
            Files.move(file, content, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(content, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw AtomicFile.diskFault(content, e);
        }
        describe(new QuarantinedItem("logfile", logFile, content.getFileName().toString(), reason, offset,
                clock.instant().toString()));
    }

    private void describe(QuarantinedItem item) {
        AtomicFile.write(folder.resolve(item.file() + REASON_SUFFIX),
                GSON.toJson(item).getBytes(StandardCharsets.UTF_8));
    }

    /** All that is there, by file name. */
    public List<QuarantinedItem> items() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(REASON_SUFFIX)).sorted()
                    .map(Quarantine::read).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
    }

    /** The bytes of an item as they came. */
    public byte[] content(QuarantinedItem item) {
        Path file = folder.resolve(Path.of(item.file()).getFileName());
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }

    private static Optional<QuarantinedItem> read(Path file) {
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file), QuarantinedItem.class));
        } catch (JsonParseException notOurs) {
            return Optional.empty();
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
