package com.activeeye.workbench.ingest.backfill;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The list of a backfill's log files: a line of JSON each, compressed, read one after the other. */
final class FileList implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(FileList.class);
    private static final Gson GSON = new Gson();

    private final Path file;
    private final BufferedReader lines;

    private FileList(Path file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Takes the log files of a list that is being written. */
    interface Adding {
        void add(BackfillFile file);
    }

    /** Writes a list; when that ends by an exception, there is none. */
    static void write(Path file, Consumer<Adding> content) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(part), 1 << 16),
                    StandardCharsets.UTF_8)) {
                content.accept(added -> line(out, added));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            throw AtomicFile.diskFault(file, e.getCause());
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        } finally {
            part.toFile().delete();
        }
    }

    private static void line(Writer out, BackfillFile file) {
        try {
            out.write(GSON.toJson(file));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a list, to be closed. */
    static FileList open(Path file, String id) {
        try {
            return new FileList(file, new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw lost(id, e);
        }
    }

    /** The next log file; empty at the end. */
    Optional<BackfillFile> next() {
        try {
            String line = lines.readLine();
            return line == null ? Optional.empty() : Optional.of(GSON.fromJson(line, BackfillFile.class));
        } catch (IOException | JsonParseException | NullPointerException e) {
            throw lost(file.getFileName().toString(), e);
        }
    }

    private static WorkbenchException lost(String id, Exception cause) {
        return new WorkbenchException(FaultKind.CORRUPT, TEXTS.get("backfill.lost", id,
                String.valueOf(cause.getMessage())), TEXTS.get("backfill.lost.todo"), cause);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw AtomicFile.diskFault(file, e);
        }
    }
}
