package com.activeeye.workbench.sandbox.internal.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The condition keys of one request with their values; key names are compared regardless of case, as AWS does. */
public final class Conditions {
    public static final Conditions EMPTY = new Builder().build();

    private final Supplier<Builder> source;
    private SortedMap<String, List<String>> gathered;

    private Conditions(Supplier<Builder> source) {
        this.source = source;
    }

    /** Conditions that are gathered when the first is asked for, by one thread: most policies ask for none. */
    public static Conditions whenAsked(Supplier<Builder> source) {
        return new Conditions(source);
    }

    private SortedMap<String, List<String>> values() {
        if (gathered == null) {
            gathered = Collections.unmodifiableSortedMap(source.get().values);
        }
        return gathered;
    }

    /** Conditions of keys with one value each. */
    public static Conditions of(Map<String, String> single) {
        Builder builder = new Builder();
        single.forEach(builder::put);
        return builder.build();
    }

    /** These conditions with one key added or replaced. */
    public Conditions with(String key, String value) {
        return with(key, List.of(value));
    }

    /** These conditions with one key of several values added or replaced. */
    public Conditions with(String key, Collection<String> several) {
        Builder builder = new Builder();
        builder.values.putAll(values());
        return builder.put(key, several).build();
    }

    /** The values of a key; an empty list when the request does not have the key. */
    public List<String> get(String key) {
        return values().getOrDefault(key, List.of());
    }

    /** The first value of a key. */
    public Optional<String> first(String key) {
        return get(key).stream().findFirst();
    }

    /** Gathers the condition keys of a request; to be built once. */
    public static final class Builder {
        private final TreeMap<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        /** Adds or replaces a key with one value. */
        public Builder put(String key, String value) {
            return put(key, List.of(value));
        }

        /** Adds or replaces a key with several values. */
        public Builder put(String key, Collection<String> several) {
            values.put(key, List.copyOf(several));
            return this;
        }

        /** Adds a key unless it is there. */
        public Builder otherwise(String key, String value) {
            values.putIfAbsent(key, List.of(value));
            return this;
        }

        /** The first value that a key has so far. */
        public Optional<String> first(String key) {
            return values.getOrDefault(key, List.of()).stream().findFirst();
        }

        public Conditions build() {
            Conditions built = new Conditions(() -> this);
            built.values();
            return built;
        }
    }
}
