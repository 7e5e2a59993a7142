package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.activeeye.workbench.sandbox.internal.http.Body;

/** The files that objects' bytes are in. */
final class ObjectFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectFiles.class);

    private final Path folder;

    ObjectFiles(Path stateDirectory) {
        try {
            folder = Files.createDirectories(stateDirectory.resolve("s3"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String file) {
        return folder.resolve(file.substring(0, 2)).resolve(file);
    }

    private Path fresh(String file) throws IOException {
        Files.createDirectories(path(file).getParent());
        return path(file);
    }

    /** Keeps a body; answers the file's name. */
    String keep(Body body) throws IOException {
        String file = UUID.randomUUID().toString();
        body.moveTo(fresh(file));
        return file;
    }

    /** One file of several. */
    String join(List<String> parts) throws IOException {
        String file = UUID.randomUUID().toString();
        try (OutputStream out = Files.newOutputStream(fresh(file))) {
            for (String part : parts) {
                Files.copy(path(part), out);
            }
        }
        return file;
    }

    /** A file's bytes from an offset on. */
    InputStream open(String file, long from) throws IOException {
        InputStream in = Files.newInputStream(path(file));
        in.skipNBytes(from);
        return in;
    }

    void delete(String file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException e) {
            LOG.warn("Could not delete the object's file {}", file, e);
        }
    }

    /** Deletes files that no object has any more: a stop came between the two. */
    void deleteAllBut(Set<String> known) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).map(path -> path.getFileName().toString())
                    .filter(file -> !known.contains(file)).toList().forEach(this::delete);
        } catch (IOException e) {
            LOG.warn("Could not look through {}", folder, e);
        }
    }
}
