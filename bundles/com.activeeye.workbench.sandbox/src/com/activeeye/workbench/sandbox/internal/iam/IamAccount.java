package com.activeeye.workbench.sandbox.internal.iam;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The IAM resources of one account; names are unique regardless of case, so the maps' keys are in lower case. */
final class IamAccount {
    private final SortedMap<String, Role> roles = new TreeMap<>();
    private final SortedMap<String, User> users = new TreeMap<>();
    private final SortedMap<String, ManagedPolicy> policies = new TreeMap<>();
    private String alias = "";

    /** The account's alias; empty when it has none. */
    String alias() {
        return alias;
    }

    void alias(String name) {
        alias = name;
    }

    Map<String, Role> roles() {
        return roles;
    }

    Map<String, User> users() {
        return users;
    }

    /** Managed policies of the customer, by name. */
    Map<String, ManagedPolicy> policies() {
        return policies;
    }

    Stream<Identity> identities() {
        return Stream.concat(roles.values().stream(), users.values().stream());
    }

    Optional<Identity> find(Identity.Sort sort, String name) {
        String key = key(name);
        return Optional.ofNullable(sort == Identity.Sort.ROLE ? roles.get(key) : users.get(key));
    }

    void put(Identity identity) {
        switch (identity) {
            case Role role -> roles.put(key(role.name()), role);
            case User user -> users.put(key(user.name()), user);
        }
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
