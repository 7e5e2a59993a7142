package com.activeeye.workbench.events;

import java.nio.file.Path;

/**
 * An original log file in the store's folder, as it came.
 *
 * @param path where it lies
 * @param sha256 its SHA-256 in lower-case hexadecimal digits, which is its name too
 * @param bytes its size
 */
public record KeptFile(Path path, String sha256, long bytes) {
}
