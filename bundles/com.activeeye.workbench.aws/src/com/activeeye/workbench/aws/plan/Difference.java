package com.activeeye.workbench.aws.plan;

import java.util.Objects;

/**
 * One place in which two documents differ.
 *
 * @param path where, for example {@code Statement[DecryptCloudtrailKms].Resource}
 * @param before the JSON there before; empty when there is none
 * @param after the JSON there afterwards; empty when there is none
 */
public record Difference(String path, String before, String after) {
    public Difference {
        Objects.requireNonNull(path);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }
}
