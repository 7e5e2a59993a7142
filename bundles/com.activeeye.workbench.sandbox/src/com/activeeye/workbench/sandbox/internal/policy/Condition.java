package com.activeeye.workbench.sandbox.internal.policy;

import java.util.List;
import java.util.function.Predicate;

/**
 * One key of a Condition block: an operator, a condition key and the wanted values.
 *
 * <p>Source: IAM user guide, "Condition operators" and "Multivalued context keys".
 */
record Condition(Quantifier quantifier, Operator operator, boolean ifExists, String key, List<String> wanted) {
    /** The set operator before the colon of an operator's name. */
    enum Quantifier {
        NONE, FOR_ANY_VALUE, FOR_ALL_VALUES
    }

    Condition {
        wanted = List.copyOf(wanted);
    }

    /** Reads an operator's full name, such as {@code ForAnyValue:StringLikeIfExists}. */
    static Condition of(String name, String key, List<String> wanted) {
        Quantifier quantifier = name.startsWith("ForAnyValue:") ? Quantifier.FOR_ANY_VALUE
                : name.startsWith("ForAllValues:") ? Quantifier.FOR_ALL_VALUES : Quantifier.NONE;
        String rest = quantifier == Quantifier.NONE ? name : name.substring(name.indexOf(':') + 1);
        boolean ifExists = rest.endsWith("IfExists");
        String base = ifExists ? rest.substring(0, rest.length() - "IfExists".length()) : rest;
        Operator operator = Operator.named(base)
                .filter(o -> !(ifExists && o == Operator.Null))
                .orElseThrow(() -> new MalformedPolicy("Invalid Condition type : " + name));
        return new Condition(quantifier, operator, ifExists, key, wanted);
    }

    boolean holds(Conditions request, Variables variables) {
        List<String> present = request.get(key);
        if (operator == Operator.Null) {
            return wanted.contains(String.valueOf(present.isEmpty()));
        }
        if (present.isEmpty()) {
            return ifExists || quantifier == Quantifier.FOR_ALL_VALUES
                    || quantifier == Quantifier.NONE && operator.negated();
        }
        Predicate<String> fits = p -> wanted.stream().anyMatch(w -> operator.fits(w, p, variables));
        Predicate<String> holds = operator.negated() ? fits.negate() : fits;
        return switch (quantifier) {
            case FOR_ALL_VALUES -> present.stream().allMatch(holds);
            case FOR_ANY_VALUE -> present.stream().anyMatch(holds);
            case NONE -> operator.negated() ? present.stream().allMatch(holds) : present.stream().anyMatch(holds);
        };
    }
}
