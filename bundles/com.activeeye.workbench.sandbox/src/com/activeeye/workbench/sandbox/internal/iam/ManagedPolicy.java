package com.activeeye.workbench.sandbox.internal.iam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A managed policy with its versions, of which there are one to five.
 *
 * @param defaultVersion the version that counts, as in {@code v1}
 * @param lastNumber the number of the newest version that there ever was; numbers are not used again
 */
public record ManagedPolicy(String name, String path, String id, String arn, String description, Instant created,
        Instant updated, List<Version> versions, String defaultVersion, int lastNumber, Map<String, String> tags) {
    static final int MOST_VERSIONS = 5;

    /** One version of the document. */
    public record Version(String id, String document, Instant created) {
    }

    public ManagedPolicy {
        versions = List.copyOf(versions);
        tags = Map.copyOf(tags);
    }

    /** The document that counts. */
    public String document() {
        return version(defaultVersion).map(Version::document).orElseThrow();
    }

    /** A version by its ID, as in {@code v2}. */
    public Optional<Version> version(String versionId) {
        return versions.stream().filter(v -> v.id().equals(versionId)).findFirst();
    }

    ManagedPolicy add(String document, boolean asDefault, Instant now) {
        Version version = new Version("v" + (lastNumber + 1), document, now);
        List<Version> next = new ArrayList<>(versions);
        next.add(version);
        return new ManagedPolicy(name, path, id, arn, description, created, now, next,
                asDefault ? version.id() : defaultVersion, lastNumber + 1, tags);
    }

    ManagedPolicy remove(String versionId) {
        return new ManagedPolicy(name, path, id, arn, description, created, updated,
                versions.stream().filter(v -> !v.id().equals(versionId)).toList(), defaultVersion, lastNumber, tags);
    }

    ManagedPolicy withDefault(String versionId, Instant now) {
        return new ManagedPolicy(name, path, id, arn, description, created, now, versions, versionId, lastNumber,
                tags);
    }

    ManagedPolicy with(Map<String, String> other) {
        return new ManagedPolicy(name, path, id, arn, description, created, updated, versions, defaultVersion,
                lastNumber, other);
    }
}
