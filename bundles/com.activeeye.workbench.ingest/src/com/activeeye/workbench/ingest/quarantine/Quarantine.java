package com.activeeye.workbench.ingest.quarantine;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.core.workspace.Json;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.OriginalFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of messages and log files that cannot be ingested, each with its bytes, its reason and what to do.
 *
 * <p>The same thing put there twice is there once. An item is two files: its bytes, which are written first and
 * removed last, and a description, without which there is no item.
 */
public final class Quarantine {
    private static final Texts TEXTS = Texts.beside(Quarantine.class);
    // The same thing may come twice at once, from the queue and from a backfill.
    private static final Object WRITING = new Object();
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
     * @param advice what to do about it
     * @throws WorkbenchException of kind DISK when it cannot be written
     */
    public void message(String messageId, String body, String reason, String advice) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String id = sha256(bytes);
        Path content = folder.resolve("message-" + id + ".txt");
        synchronized (WRITING) {
            AtomicFile.write(content, bytes);
            describe(new QuarantinedItem(id, QuarantinedItem.Kind.MESSAGE, messageId, "",
                    content.getFileName().toString(), bytes.length, reason, advice, 0, clock.instant()));
        }
    }

    /**
     * Puts a log file there, and returns once it is on the disk.
     *
     * @param logFile what it is
     * @param original its bytes
     * @param reason why it cannot be ingested
     * @param advice what to do about it
     * @param offset where in the inflated file the fault is, in bytes
     * @throws WorkbenchException of kind DISK when it cannot be written
     */
    public void logFile(LogFileId logFile, OriginalFile original, String reason, String advice, long offset) {
        // Of what it is, not of its bytes: two log files that were cut to nothing are two items.
        String id = sha256((logFile + "\0" + logFile.etag()).getBytes(StandardCharsets.UTF_8));
        Path content = folder.resolve("logfile-" + id + ".json.gz");
        synchronized (WRITING) {
            copy(original, content);
            describe(new QuarantinedItem(id, QuarantinedItem.Kind.LOG_FILE, logFile.toString(), logFile.etag(),
                    content.getFileName().toString(), original.bytes(), reason, advice, offset, clock.instant()));
        }
    }

    private static void copy(OriginalFile original, Path content) {
        AtomicFile.write(content, out -> {
            try (InputStream in = original.open()) {
                in.transferTo(out);
            }
        });
    }

    private void describe(QuarantinedItem item) {
        // What came again and again is there since it came first.
        QuarantinedItem described = read(reasonOf(folder, item)).map(before -> new QuarantinedItem(item.id(),
                item.kind(), item.origin(), item.etag(), item.file(), item.bytes(), item.reason(), item.advice(),
                item.offset(), before.since())).orElse(item);
        AtomicFile.write(reasonOf(folder, item), json(described));
    }

    private static byte[] json(QuarantinedItem item) {
        return Json.MAPPER.toJson(item).getBytes(StandardCharsets.UTF_8);
    }

    private static Path reasonOf(Path folder, QuarantinedItem item) {
        return folder.resolve(Path.of(item.file()).getFileName() + REASON_SUFFIX);
    }

    /** All that is there, the latest first. */
    public List<QuarantinedItem> items() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(REASON_SUFFIX))
                    .map(Quarantine::read).flatMap(Optional::stream)
                    .sorted(Comparator.comparing(QuarantinedItem::since).reversed()
                            .thenComparing(QuarantinedItem::id)).toList();
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
    }

    /**
     * One item.
     *
     * @param id its identity, or the beginning of it that no other has
     * @return the item
     * @throws WorkbenchException of kind NOT_FOUND when there is none, or more than one
     */
    public QuarantinedItem item(String id) {
        String typed = id.strip().toLowerCase(Locale.ROOT);
        List<QuarantinedItem> found = items().stream()
                .filter(item -> !typed.isEmpty() && item.id().startsWith(typed)).toList();
        if (found.size() != 1) {
            throw new WorkbenchException(FaultKind.NOT_FOUND,
                    TEXTS.get(found.isEmpty() ? "item.unknown" : "item.ambiguous", id), TEXTS.get("item.todo"));
        }
        return found.getFirst();
    }

    private Path path(QuarantinedItem item) {
        return folder.resolve(Path.of(item.file()).getFileName());
    }

    /** The bytes of an item as they came, to be read and closed. */
    public InputStream open(QuarantinedItem item) {
        try {
            return Files.newInputStream(path(item));
        } catch (IOException e) {
            throw AtomicFile.diskFault(path(item), e);
        }
    }

    /**
     * The bytes of an item as they came.
     *
     * @param item the item
     * @param atMost how many of them
     */
    public byte[] content(QuarantinedItem item, int atMost) {
        try (InputStream in = open(item)) {
            return in.readNBytes(atMost);
        } catch (IOException e) {
            throw AtomicFile.diskFault(path(item), e);
        }
    }

    /**
     * The part of an item that people look at.
     *
     * @param item the item
     * @return it, with the SHA-256 of the whole
     * @throws WorkbenchException of kind DISK when it cannot be read
     */
    public Glimpse glimpse(QuarantinedItem item) {
        MessageDigest digest = digest();
        try (InputStream whole = new DigestInputStream(open(item), digest)) {
            whole.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw AtomicFile.diskFault(path(item), e);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        try (InputStream content = open(item)) {
            return item.kind() == QuarantinedItem.Kind.MESSAGE ? Glimpse.ofMessage(sha256, content)
                    : Glimpse.ofLogFile(sha256, content, item.offset());
        } catch (IOException e) {
            throw AtomicFile.diskFault(path(item), e);
        }
    }

    /**
     * Copies an item's bytes and its description into a folder, in place of an earlier copy.
     *
     * @param item the item
     * @param to the folder; made where it is missing
     * @return where the bytes are
     * @throws WorkbenchException of kind DISK when they cannot be copied
     */
    public Path export(QuarantinedItem item, Path to) {
        Path copy = to.resolve(path(item).getFileName().toString());
        try {
            Files.createDirectories(to);
            Files.copy(path(item), copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw AtomicFile.diskFault(copy, e);
        }
        AtomicFile.write(reasonOf(to, item), json(item));
        return copy;
    }

    /** Removes an item for good: it was ingested after all, or nobody wants it. */
    public void remove(QuarantinedItem item) {
        try {
            Files.deleteIfExists(reasonOf(folder, item));
            Files.deleteIfExists(path(item));
        } catch (IOException e) {
            throw AtomicFile.diskFault(path(item), e);
        }
    }

    private static Optional<QuarantinedItem> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.MAPPER.fromJson(Files.readString(file), QuarantinedItem.class));
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        } catch (RuntimeException notOurs) {
            // Of any kind: what a record refuses, Gson throws as a plain one.
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
