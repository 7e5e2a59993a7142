package com.activeeye.workbench.ingest.backfill;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try {
            AtomicFile.write(file, out -> {
                try (Writer lines = new OutputStreamWriter(new GZIPOutputStream(out, 1 << 16),
                        StandardCharsets.UTF_8)) {
                    content.accept(added -> line(lines, added));
                }
            });
        } catch (UncheckedIOException e) {
            throw AtomicFile.diskFault(file, e.getCause());
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
        } catch (IOException | RuntimeException e) {
            // Of any kind: what a record refuses, Gson throws as a plain one.
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
