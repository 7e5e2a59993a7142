package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.connector.AccountId;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The IAM policies that allow what traces ask, and nothing else. */
final class LeastPolicy {
    private LeastPolicy() {
    }

    static Map<AccountId, String> of(List<Permission> permissions) {
        Map<AccountId, Map<String, TreeSet<String>>> byAccount = new TreeMap<>();
        permissions.forEach(one -> byAccount.computeIfAbsent(one.account(), account -> new TreeMap<>())
                .computeIfAbsent(one.resource(), resource -> new TreeSet<>()).addAll(one.actions()));
        Map<AccountId, String> policies = new LinkedHashMap<>();
        byAccount.forEach((account, resources) -> policies.put(account, policy(byActions(resources))));
        return policies;
    }

    /** Resources for which the same is allowed share a statement. */
    private static Map<TreeSet<String>, TreeSet<String>> byActions(Map<String, TreeSet<String>> resources) {
        Map<TreeSet<String>, TreeSet<String>> shared = new LinkedHashMap<>();
        resources.forEach((resource, actions) -> shared.computeIfAbsent(actions, key -> new TreeSet<>())
                .add(resource));
        return shared;
    }

    private static String policy(Map<TreeSet<String>, TreeSet<String>> statements) {
        JsonArray list = new JsonArray();
        statements.forEach((actions, resources) -> {
            JsonObject statement = new JsonObject();
            statement.addProperty("Effect", "Allow");
            statement.add("Action", array(actions));
            statement.add("Resource", array(resources));
            list.add(statement);
        });
        JsonObject policy = new JsonObject();
        policy.addProperty("Version", "2012-10-17");
        policy.add("Statement", list);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(policy);
    }

    private static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
