package com.activeeye.workbench.sandbox.internal.policy;

import java.util.List;
import java.util.regex.Pattern;

/** A list of wildcard patterns of one statement, taken as it stands or negated (NotAction, NotResource). */
public record Patterns(boolean negated, List<String> values) {
    public Patterns {
        values = List.copyOf(values);
    }

    /** An action matches regardless of case; wildcards are allowed, policy variables are not. */
    boolean coverAction(String action) {
        return negated != values.stream().anyMatch(p -> Wildcards.match(p, action, true));
    }

    /** A resource matches by case, after the policy variables in the pattern have been filled in. */
    boolean coverResource(String resource, Variables variables) {
        return negated != values.stream().anyMatch(p -> like(p, resource, variables));
    }

    static boolean like(String pattern, String text, Variables variables) {
        if (!variables.in(pattern)) {
            return Wildcards.match(pattern, text, false);
        }
        return variables.regex(pattern, true)
                .map(r -> Pattern.compile(r, Pattern.DOTALL).matcher(text).matches())
                .orElse(false);
    }
}
