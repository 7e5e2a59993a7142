package com.activeeye.workbench.events;

import java.io.IOException;
import java.io.InputStream;

/** An original log file, byte for byte as it came. */
public sealed interface OriginalFile permits StagedFile, KeptFile {
    /** Its SHA-256 in lower-case hexadecimal digits. */
    String sha256();

    /** Its size. */
    long bytes();

    /**
     * Reads it from its start.
     *
     * @return its bytes, to be closed
     * @throws IOException when it cannot be read
     */
    InputStream open() throws IOException;
}
