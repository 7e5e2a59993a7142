package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;
import java.util.Optional;

/** One AWS service of the sandbox. Implementations are called from many threads at once. */
public interface Service {

    /** The name in the credential scope: {@code sns}, {@code s3} … */
    String name();

    /** How this service speaks. */
    Protocol protocol();

    /** Answers one authenticated call; throws {@link AwsError} for every answer that is an error. */
    Reply handle(Call call) throws IOException;

    /** A document that anybody may read without signing, such as a certificate; empty when the path is none. */
    default Optional<Reply.Http> document(String path) {
        return Optional.empty();
    }

    /** Makes what the seeded world has of this service and is missing; safe to call again. */
    default void seed() {
    }

    /** Told of every authenticated call of any service after its answer, with the error that was the answer, if any. */
    default void observe(Call call, Optional<AwsError> error) {
    }

    /** Ends waiting calls; the sandbox is stopping. */
    default void close() {
    }

    /** Goes on with what was under way when the sandbox stopped; called once, after seeding, when it listens. */
    default void start() {
    }
}
