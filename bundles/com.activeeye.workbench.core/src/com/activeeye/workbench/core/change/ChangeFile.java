package com.activeeye.workbench.core.change;

import com.activeeye.workbench.core.workspace.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * The file of a change log: lines that are only ever added. Once it is large it becomes a {@linkplain ChangeParts part},
 * and a new one goes on.
 */
final class ChangeFile {
    private final Path file;
    private final ChangeParts parts;
    private final long limit;
    private final Clock clock;
    private String head;

    /** A change log in a file, which is closed once it has a number of bytes. */
    ChangeFile(Path file, long limit, Clock clock) {
        this.file = file;
        this.parts = new ChangeParts(file);
        this.limit = limit;
        this.clock = clock;
    }

    synchronized void append(ChangeRecord record) {
        try {
            Files.createDirectories(file.getParent());
            if (head == null) {
                repair();
                head = lastLine();
            }
            if (Files.exists(file) && Files.size(file) >= limit) {
                parts.close();
            }
            String line = ChangeChain.line(record, head);
            write(line);
            head = ChangeChain.sha256(line);
        } catch (IOException e) {
            // What reached the file is not known: the next line looks.
            head = null;
            throw AtomicFile.diskFault(file, e);
        }
    }

    /** The SHA-256 of the last line; only where the file has none yet are the parts asked. */
    private String lastLine() throws IOException {
        List<String> lines = new String(bytes(), StandardCharsets.UTF_8).lines().toList();
        return lines.isEmpty() ? read().head() : ChangeChain.sha256(lines.getLast());
    }

    private void write(String line) throws IOException {
        boolean begun = Files.exists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        if (!begun) {
            AtomicFile.forceNames(file.getParent());
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
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            parts.copy(whole);
            whole.write(bytes());
            AtomicFile.write(target, whole.toByteArray());
            return history;
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }

    static ChangeHistory verify(Path exported) {
        try {
            ChangeChain chain = new ChangeChain();
            read(Files.readAllBytes(exported), chain);
            return chain.history();
        } catch (IOException e) {
            throw AtomicFile.diskFault(exported, e);
        }
    }

    private ChangeHistory read() throws IOException {
        ChangeChain chain = new ChangeChain();
        parts.read(chain);
        read(bytes(), chain);
        return chain.history();
    }

    private static void read(byte[] lines, ChangeChain chain) {
        new String(lines, StandardCharsets.UTF_8).lines().forEach(chain::add);
    }
}
