package com.activeeye.workbench.sandbox.internal.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The condition keys of one request with their values; key names are compared regardless of case, as AWS does. */
public final class Conditions {
    public static final Conditions EMPTY = new Conditions(Map.of());

    private final Map<String, List<String>> values;

    private Conditions(Map<String, List<String>> values) {
        TreeMap<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((k, v) -> sorted.put(k, List.copyOf(v)));
        this.values = Collections.unmodifiableMap(sorted);
    }

    /** Conditions of keys with one value each. */
    public static Conditions of(Map<String, String> single) {
        Map<String, List<String>> all = new TreeMap<>();
        single.forEach((k, v) -> all.put(k, List.of(v)));
        return new Conditions(all);
    }

    /** These conditions with one key added or replaced. */
    public Conditions with(String key, String value) {
        return with(key, List.of(value));
    }

    /** These conditions with one key of several values added or replaced. */
    public Conditions with(String key, Collection<String> several) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(values);
        all.put(key, List.copyOf(several));
        return new Conditions(all);
    }

    /** These conditions, and those of the other for keys that are absent here. */
    public Conditions orElse(Conditions other) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(other.values);
        all.putAll(values);
        return new Conditions(all);
    }

    /** The values of a key; an empty list when the request does not have the key. */
    public List<String> get(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The first value of a key. */
    public Optional<String> first(String key) {
        return get(key).stream().findFirst();
    }
}
