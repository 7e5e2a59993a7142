package com.activeeye.workbench.operations.support;

import com.activeeye.workbench.core.workspace.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The ends of the latest logs of the workbench, and of the window's own. */
final class LogFiles {
    private static final int DAYS = 5;
    private static final int BYTES_AT_MOST = 1024 * 1024;

    private final Path folder;
    private final Path workspace;

    /**
     * Logs.
     *
     * @param folder where the workbench writes them; may not exist
     * @param workspace the workspace's folder, in which the window writes its own
     */
    LogFiles(Path folder, Path workspace) {
        this.folder = folder;
        this.workspace = workspace;
    }

    /** Where logs are written, by the same rule as the logging's own configuration. */
    static Path folder() {
        String set = System.getProperty("activeeye.logs", "");
        return set.isBlank() ? Path.of(System.getProperty("user.home"), ".activeeye-workbench", "logs") : Path.of(set);
    }

    Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        latest().forEach(file -> files.put(file.getFileName().toString(), () -> end(file)));
        Path window = workspace.resolve(".metadata").resolve(".log");
        if (Files.isRegularFile(window)) {
            files.put("window.log", () -> end(window));
        }
        return files;
    }

    private List<Path> latest() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("workbench-[0-9-]+\\.log"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed()).limit(DAYS).toList();
        } catch (IOException e) {
            throw AtomicFile.diskFault(folder, e);
        }
    }

    /** The last whole lines of a file. */
    private static String end(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            long from = Math.max(0, channel.size() - BYTES_AT_MOST);
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BYTES_AT_MOST, channel.size()));
            channel.position(from);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Reads on: a read may bring less than is there.
            }
            String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }
}
