package com.activeeye.workbench.operations.support;

import java.util.Objects;

/**
 * One file of a support bundle, as it is shown and written.
 *
 * @param name its name in the bundle, with {@code /} between folders
 * @param text its content
 */
public record SupportFile(String name, String text) {
    public SupportFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
    }

    /** A file from which secrets are removed, whatever it is made of. */
    static SupportFile safe(String name, String text) {
        return new SupportFile(name, Secrets.remove(text));
    }
}
