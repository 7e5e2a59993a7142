package com.activeeye.workbench.operations.support;

import java.util.Objects;

/**
 * A name that tells who somebody is.
 *
 * @param kind what it names, which its pseudonym begins with, for example {@code bucket}
 * @param text the name
 */
record KnownName(String kind, String text) {
    KnownName {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }
}
