package com.activeeye.workbench.sandbox.internal.http;

import java.util.Optional;

/** Where access keys are looked up. */
public interface KeyDirectory {

    /**
     * What the gateway needs to know of a key.
     *
     * @param secret the secret access key
     * @param token the session's token; empty for long-term keys
     * @param expired whether the session has ended
     * @param principal whom the key stands for
     */
    record Entry(String secret, String token, boolean expired, Principal principal) {
    }

    /** The key, or empty when there is none. */
    Optional<Entry> lookUp(String accessKeyId);
}
