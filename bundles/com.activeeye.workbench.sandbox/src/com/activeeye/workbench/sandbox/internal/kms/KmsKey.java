package com.activeeye.workbench.sandbox.internal.kms;

import java.time.Instant;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.policy.BoundPolicy;

/**
 * A symmetric key.
 *
 * @param material the AES-256 key itself, Base64; it stays in the sandbox's own state
 * @param deletion when a key that is pending deletion goes; {@link Instant#MAX} for all others
 * @param awsManaged whether a service made it for the account, as {@code alias/aws/s3}
 */
public record KmsKey(String id, String arn, String accountId, String region, String description, Instant created,
        State state, Instant deletion, boolean awsManaged, BoundPolicy policy, String material,
        Map<String, String> tags) {

    /** The states that a key of the sandbox can be in; each is written as AWS does. */
    public enum State {
        Enabled, Disabled, PendingDeletion
    }

    public KmsKey {
        tags = Map.copyOf(tags);
    }

    KmsKey with(State other, Instant goes) {
        return new KmsKey(id, arn, accountId, region, description, created, other, goes, awsManaged, policy, material,
                tags);
    }

    KmsKey with(BoundPolicy other) {
        return new KmsKey(id, arn, accountId, region, description, created, state, deletion, awsManaged, other,
                material, tags);
    }

    KmsKey with(Map<String, String> other) {
        return new KmsKey(id, arn, accountId, region, description, created, state, deletion, awsManaged, policy,
                material, other);
    }

    @Override
    public String toString() {
        return arn;
    }
}
