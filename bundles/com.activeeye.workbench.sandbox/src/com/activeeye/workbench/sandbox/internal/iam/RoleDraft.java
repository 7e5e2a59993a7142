package com.activeeye.workbench.sandbox.internal.iam;

import java.util.Map;

/**
 * What a new role is to be.
 *
 * @param path empty for {@code /}
 * @param trust the trust policy
 * @param maxSessionSeconds 3,600 to 43,200
 */
public record RoleDraft(String name, String path, String trust, String description, int maxSessionSeconds,
        Map<String, String> tags) {

    /** A role with an hour's sessions and neither description nor tags. */
    public static RoleDraft of(String name, String path, String trust) {
        return new RoleDraft(name, path, trust, "", 3600, Map.of());
    }
}
