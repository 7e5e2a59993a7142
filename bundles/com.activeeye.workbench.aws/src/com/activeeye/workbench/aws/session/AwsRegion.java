package com.activeeye.workbench.aws.session;

import java.util.Objects;

/**
 * A region as the SDK's metadata knows it.
 *
 * @param code for example {@code eu-west-1}
 * @param name for example {@code Europe (Ireland)}
 * @param partition for example {@code aws}
 */
public record AwsRegion(String code, String name, String partition) {
    public AwsRegion {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(partition);
    }
}
