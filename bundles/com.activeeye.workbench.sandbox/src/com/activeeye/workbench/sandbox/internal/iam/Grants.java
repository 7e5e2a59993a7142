package com.activeeye.workbench.sandbox.internal.iam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The identity policies of a role or user.
 *
 * @param inline policy documents by name
 * @param attached ARNs of managed policies
 */
public record Grants(Map<String, String> inline, List<String> attached) {
    /** No policy at all. */
    public static final Grants NONE = new Grants(Map.of(), List.of());

    public Grants {
        inline = Map.copyOf(inline);
        attached = List.copyOf(attached);
    }

    Grants put(String name, String document) {
        Map<String, String> next = new HashMap<>(inline);
        next.put(name, document);
        return new Grants(next, attached);
    }

    Grants remove(String name) {
        Map<String, String> next = new HashMap<>(inline);
        next.remove(name);
        return new Grants(next, attached);
    }

    Grants attach(String arn) {
        List<String> next = new ArrayList<>(attached);
        if (!next.contains(arn)) {
            next.add(arn);
        }
        return new Grants(inline, next);
    }

    Grants detach(String arn) {
        return new Grants(inline, attached.stream().filter(one -> !one.equals(arn)).toList());
    }
}
