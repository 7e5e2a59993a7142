package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;

/** One AWS service of the sandbox. Implementations are called from many threads at once. */
public interface Service {

    /** The name in the credential scope: {@code sns}, {@code s3} … */
    String name();

    /** How this service speaks. */
    Protocol protocol();

    /** Answers one authenticated call; throws {@link AwsError} for every answer that is an error. */
    Reply handle(Call call) throws IOException;

    /** Makes what the seeded world has of this service and is missing; safe to call again. */
    default void seed() {
    }
}
