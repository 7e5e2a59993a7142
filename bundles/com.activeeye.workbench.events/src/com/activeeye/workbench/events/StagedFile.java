package com.activeeye.workbench.events;

import java.nio.file.Path;

/**
 * A log file that was fetched and is not yet kept; what a crash leaves of it is removed at the next start.
 *
 * @param path where it lies meanwhile
 * @param sha256 its SHA-256 in lower-case hexadecimal digits
 * @param bytes its size
 */
public record StagedFile(Path path, String sha256, long bytes) {
}
