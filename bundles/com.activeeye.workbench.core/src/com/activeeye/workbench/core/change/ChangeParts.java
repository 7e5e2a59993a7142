package com.activeeye.workbench.core.change;

import com.activeeye.workbench.core.workspace.AtomicFile;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The earlier lines of a change log, in numbered files beside it that are never written again; see ADR 0029.
 *
 * <p>A file becomes a part by its new name alone, and is compressed then: a crash in between leaves one that is not
 * compressed, or both, of which the compressed one is whole.
 */
final class ChangeParts {
    private static final String COMPRESSED = ".gz";

    private final Path file;
    private final String stem;
    private final String ending;
    private final Pattern name;

    /**
     * The parts of a change log.
     *
     * @param file the log, whose name has an ending: the parts of {@code changes.jsonl} are {@code changes-0001.jsonl.gz}
     *        and so on
     */
    ChangeParts(Path file) {
        this.file = file;
        String whole = file.getFileName().toString();
        int dot = whole.lastIndexOf('.');
        this.stem = whole.substring(0, dot);
        this.ending = whole.substring(dot);
        this.name = Pattern.compile(Pattern.quote(stem) + "-(\\d{4,9})" + Pattern.quote(ending) + "(?:\\.gz)?");
    }

    /** Makes a part of the file, and compresses what is not compressed yet. */
    void close() throws IOException {
        SortedMap<Integer, Path> parts = all();
        int next = parts.isEmpty() ? 1 : parts.lastKey() + 1;
        Files.move(file, beside("%s-%04d%s".formatted(stem, next, ending)), StandardCopyOption.ATOMIC_MOVE);
        for (Path part : all().values()) {
            if (isCompressed(part)) {
                Files.deleteIfExists(beside(plain(part)));
            } else {
                compress(part);
            }
        }
    }

    private Path beside(String other) {
        return file.resolveSibling(other);
    }

    private static String plain(Path compressed) {
        String all = compressed.getFileName().toString();
        return all.substring(0, all.length() - COMPRESSED.length());
    }

    private void compress(Path part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            Files.copy(part, out);
        }
        AtomicFile.write(beside(part.getFileName() + COMPRESSED), bytes.toByteArray());
        Files.delete(part);
    }

    private static boolean isCompressed(Path part) {
        return part.toString().endsWith(COMPRESSED);
    }

    /** Each part once, by its number. */
    private SortedMap<Integer, Path> all() throws IOException {
        SortedMap<Integer, Path> parts = new TreeMap<>();
        if (!Files.isDirectory(file.getParent())) {
            return parts;
        }
        try (Stream<Path> beside = Files.list(file.getParent())) {
            for (Path path : beside.toList()) {
                Matcher matcher = name.matcher(path.getFileName().toString());
                if (matcher.matches()) {
                    parts.merge(Integer.valueOf(matcher.group(1)), path,
                            (one, other) -> isCompressed(one) ? one : other);
                }
            }
        }
        return parts;
    }

    /** Adds the lines of all parts to a chain; of one that is damaged, those before the damage. */
    void read(ChangeChain chain) throws IOException {
        for (Path part : all().values()) {
            try (InputStream in = open(part);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    chain.add(line);
                }
            } catch (IOException e) {
                chain.damaged(part.getFileName().toString());
            }
        }
    }

    /** Copies the lines of all parts. */
    void copy(OutputStream target) throws IOException {
        for (Path part : all().values()) {
            try (InputStream in = open(part)) {
                in.transferTo(target);
            }
        }
    }

    private static InputStream open(Path part) throws IOException {
        InputStream in = Files.newInputStream(part);
        try {
            return isCompressed(part) ? new GZIPInputStream(in) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
