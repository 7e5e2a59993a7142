package com.activeeye.workbench.aws.trace;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What hops have found out and others build on, by type. It lasts from one run to the next, so that a single hop can be
 * traced again.
 */
public final class Facts {
    private final Map<Class<?>, Object> all = new ConcurrentHashMap<>();

    /** Keeps a finding, in place of the one before. */
    public <T> void put(Class<T> type, T fact) {
        all.put(type, Objects.requireNonNull(fact));
    }

    /** Forgets a finding that does not hold any more. */
    public void forget(Class<?> type) {
        all.remove(type);
    }

    /** What was found; empty when nobody has. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(type.cast(all.get(type)));
    }
}
