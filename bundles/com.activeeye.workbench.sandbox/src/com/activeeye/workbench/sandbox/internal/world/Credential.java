package com.activeeye.workbench.sandbox.internal.world;

import java.time.Instant;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.Principal;

/**
 * An access key and whom it makes the caller.
 *
 * @param accessKeyId AKIA… for long-term keys, ASIA… for sessions
 * @param secretAccessKey the secret
 * @param sessionToken the token of a session, empty for long-term keys
 * @param expiration when a session ends; {@link Instant#MAX} for long-term keys
 * @param principal whom it stands for
 */
public record Credential(String accessKeyId, String secretAccessKey, String sessionToken, Instant expiration,
        Principal principal) {

    /** Whether the credential is of a session that has ended. */
    public boolean expired(Instant now) {
        return !now.isBefore(expiration);
    }

    /** The session's token, if it has one. */
    public Optional<String> token() {
        return sessionToken.isEmpty() ? Optional.empty() : Optional.of(sessionToken);
    }

    @Override
    public String toString() {
        return accessKeyId;
    }
}
