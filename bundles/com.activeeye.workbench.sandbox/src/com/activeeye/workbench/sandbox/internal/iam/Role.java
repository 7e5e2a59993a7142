package com.activeeye.workbench.sandbox.internal.iam;

import java.time.Instant;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.policy.BoundPolicy;

/**
 * A role of an account.
 *
 * @param path begins and ends with a slash
 * @param id the unique ID (AROA…), another one for a role that is made again
 * @param trust who may assume it
 * @param maxSessionSeconds 3,600 to 43,200
 */
public record Role(String name, String path, String id, String arn, String description, BoundPolicy trust,
        int maxSessionSeconds, Instant created, Map<String, String> tags, Grants grants) implements Identity {
    public Role {
        tags = Map.copyOf(tags);
    }

    @Override
    public Sort sort() {
        return Sort.ROLE;
    }

    @Override
    public Role with(Grants other) {
        return new Role(name, path, id, arn, description, trust, maxSessionSeconds, created, tags, other);
    }

    @Override
    public Role with(Map<String, String> other) {
        return new Role(name, path, id, arn, description, trust, maxSessionSeconds, created, other, grants);
    }

    Role with(BoundPolicy other) {
        return new Role(name, path, id, arn, description, other, maxSessionSeconds, created, tags, grants);
    }

    Role with(String otherDescription, int otherMaximum) {
        return new Role(name, path, id, arn, otherDescription, trust, otherMaximum, created, tags, grants);
    }
}
