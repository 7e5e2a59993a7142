package com.activeeye.workbench.core.change;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.core.workspace.Json;
import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The file of a change log: lines that are only ever added, each with the SHA-256 of the one before it, so that a line
 * that was altered, taken out or put in shows.
 */
final class ChangeFile {
    /** What the first line names as the one before it. */
    static final String START = "0".repeat(64);
    private static final String PREVIOUS = "previous";
    private static final Texts TEXTS = Texts.beside(ChangeFile.class);
    private static final Gson LINE = Json.MAPPER.newBuilder().setFormattingStyle(FormattingStyle.COMPACT).create();

    private final Path file;
    private final Clock clock;
    private String head;

    ChangeFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    synchronized void append(ChangeRecord record) {
        try {
            Files.createDirectories(file.getParent());
            if (head == null) {
                repair();
                head = read().head();
            }
            JsonObject object = LINE.toJsonTree(record).getAsJsonObject();
            object.addProperty(PREVIOUS, head);
            String line = LINE.toJson(object);
            write(line);
            head = sha256(line);
        } catch (IOException e) {
            // What reached the file is not known: the next line looks.
            head = null;
            throw AtomicFile.diskFault(file, e);
        }
    }

    private void write(String line) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A crash or a full disk in the middle of a line leaves its beginning: it is kept aside, and the file goes on. */
    private void repair() throws IOException {
        byte[] all = bytes();
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        if (end == all.length) {
            return;
        }
        Path aside = file.resolveSibling(file.getFileName() + ".torn-" + clock.instant().toEpochMilli());
        AtomicFile.write(aside, Arrays.copyOfRange(all, end, all.length));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    private byte[] bytes() throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    synchronized ChangeHistory history() {
        try {
            if (Files.exists(file)) {
                repair();
            }
            return read();
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }

    synchronized ChangeHistory export(Path target) {
        ChangeHistory history = history();
        try {
            AtomicFile.write(target, bytes());
            return history;
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }

    static ChangeHistory verify(Path exported) {
        try {
            return read(Files.readAllBytes(exported));
        } catch (IOException e) {
            throw AtomicFile.diskFault(exported, e);
        }
    }

    private ChangeHistory read() throws IOException {
        return read(bytes());
    }

    private static ChangeHistory read(byte[] all) {
        List<ChangeRecord> records = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        String before = START;
        boolean chained = false;
        List<String> lines = new String(all, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            try {
                JsonObject object = JsonParser.parseString(line).getAsJsonObject();
                // Lines at the start that were written before there was a chain name none; the first that does covers
                // the last of them.
                chained |= object.has(PREVIOUS);
                if (chained && !before.equals(text(object.get(PREVIOUS)))) {
                    findings.add(Finding.error(TEXTS.get("chain.broken", String.valueOf(i + 1))));
                }
                records.add(LINE.fromJson(object, ChangeRecord.class));
            } catch (JsonParseException | IllegalStateException | IllegalArgumentException
                    | NullPointerException e) {
                findings.add(Finding.error(TEXTS.get("line.unreadable", String.valueOf(i + 1))));
            }
            before = sha256(line);
        }
        return new ChangeHistory(records, findings, before);
    }

    private static String text(JsonElement element) {
        return element == null ? "" : element.getAsString();
    }

    private static String sha256(String line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
