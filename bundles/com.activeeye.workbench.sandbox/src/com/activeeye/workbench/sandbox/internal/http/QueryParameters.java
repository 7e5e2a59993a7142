package com.activeeye.workbench.sandbox.internal.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form parameters of the query protocol, with its lists and maps ({@code Tags.member.1.Key}). */
public final class QueryParameters {
    private final Map<String, String> values;

    public QueryParameters(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** All parameters by name. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** The value, or empty when absent. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value, or an empty string when absent. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value; absent or empty is a ValidationError as AWS gives it. */
    public String required(String name) {
        String value = get(name);
        if (value.isEmpty()) {
            throw AwsError.bad("ValidationError", "1 validation error detected: Value at '"
                    + Character.toLowerCase(name.charAt(0)) + name.substring(1)
                    + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    /** The values of a list, {@code name.member.N}. */
    public List<String> list(String name) {
        List<String> found = new ArrayList<>();
        for (int i = 1; values.containsKey(name + ".member." + i); i++) {
            found.add(values.get(name + ".member." + i));
        }
        return found;
    }

    /** The structures of a list: each with its own members' names, {@code name.member.N.X} as X. */
    public List<QueryParameters> structures(String name) {
        List<QueryParameters> found = new ArrayList<>();
        for (int i = 1;; i++) {
            Map<String, String> members = below(name + ".member." + i + ".");
            if (members.isEmpty()) {
                return found;
            }
            found.add(new QueryParameters(members));
        }
    }

    /** A map of the form {@code name.entry.N.key} / {@code .value}. */
    public Map<String, String> map(String name) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 1; values.containsKey(name + ".entry." + i + ".key"); i++) {
            found.put(values.get(name + ".entry." + i + ".key"), get(name + ".entry." + i + ".value"));
        }
        return found;
    }

    /** The parameters whose names begin with the prefix, without it. */
    public Map<String, String> below(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
