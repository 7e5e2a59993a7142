package com.activeeye.workbench.sandbox.internal.iam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A user of an account.
 *
 * @param path begins and ends with a slash
 * @param id the unique ID (AIDA…)
 * @param keys the user's access keys, without their secrets
 */
public record User(String name, String path, String id, String arn, Instant created, Map<String, String> tags,
        Grants grants, List<AccessKey> keys) implements Identity {

    /** An access key by its ID. */
    public record AccessKey(String id, Instant created) {
    }

    public User {
        tags = Map.copyOf(tags);
        keys = List.copyOf(keys);
    }

    @Override
    public Sort sort() {
        return Sort.USER;
    }

    @Override
    public User with(Grants other) {
        return new User(name, path, id, arn, created, tags, other, keys);
    }

    @Override
    public User with(Map<String, String> other) {
        return new User(name, path, id, arn, created, other, grants, keys);
    }

    User with(AccessKey added) {
        List<AccessKey> next = new ArrayList<>(keys);
        next.add(added);
        return new User(name, path, id, arn, created, tags, grants, next);
    }

    User without(String accessKeyId) {
        return new User(name, path, id, arn, created, tags, grants,
                keys.stream().filter(key -> !key.id().equals(accessKeyId)).toList());
    }
}
