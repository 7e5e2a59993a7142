package com.activeeye.workbench.sandbox.internal.kms;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys and aliases of all accounts and regions, each by its ARN. */
final class KmsState {
    /** An alias and the key that it stands for. */
    record Alias(String name, String arn, String keyArn, Instant created, Instant updated) {
    }

    private final SortedMap<String, KmsKey> keys = new TreeMap<>();
    private final SortedMap<String, Alias> aliases = new TreeMap<>();

    Map<String, KmsKey> keys() {
        return keys;
    }

    Map<String, Alias> aliases() {
        return aliases;
    }

    /** Whether the waiting period of any key is over. */
    boolean due(Instant now) {
        return keys.values().stream().anyMatch(key -> !key.deletion().isAfter(now));
    }

    /** Removes the keys whose waiting period is over, with their aliases. */
    void expire(Instant now) {
        keys.values().removeIf(key -> !key.deletion().isAfter(now));
        aliases.values().removeIf(alias -> !keys.containsKey(alias.keyArn()));
    }
}
