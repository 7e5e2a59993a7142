package com.activeeye.workbench.sandbox.internal.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A policy as it was read.
 *
 * @param source the policy's name where it has one, so that a decision can name it
 * @param version 2012-10-17 or 2008-10-17; only the former knows policy variables
 */
public record PolicyDocument(String source, String version, List<Statement> statements) {
    // Every call asks a handful of policies, which seldom change; reading one costs more than all the rest of a call.
    private static final Map<String, PolicyDocument> READ = new ConcurrentHashMap<>();
    private static final int READ_AT_MOST = 500;

    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /**
     * Reads and checks a policy.
     *
     * @throws MalformedPolicy when AWS would reject it where policies of this kind are attached
     */
    public static PolicyDocument parse(String json, PolicyKind kind) {
        PolicyDocument document = new PolicyReader(kind).read(json);
        PolicyRules.check(document, kind);
        return document;
    }

    /**
     * Reads a policy that was accepted earlier, by any kind's rules.
     *
     * @throws MalformedPolicy when it is no policy
     */
    public static PolicyDocument read(String json) {
        PolicyDocument known = READ.get(json);
        if (known == null) {
            known = new PolicyReader(PolicyKind.IDENTITY).read(json);
            if (READ.size() >= READ_AT_MOST) {
                READ.clear();
            }
            READ.put(json, known);
        }
        return known;
    }

    /** The same policy under a name. */
    public PolicyDocument named(String name) {
        return new PolicyDocument(name, version, statements);
    }

    /** The condition keys that any statement asks for. */
    public Set<String> conditionKeys() {
        Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        statements.forEach(statement -> statement.conditions().forEach(condition -> keys.add(condition.key())));
        return keys;
    }

    boolean variables() {
        return version.equals("2012-10-17");
    }
}
