package com.activeeye.workbench.sandbox.internal.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills policy variables such as {@code ${aws:username}} into patterns.
 *
 * <p>Source: IAM user guide, "IAM policy elements: Variables and tags". A value that is filled in is literal text: a
 * wildcard in it does not act as one. A variable without a value makes the pattern match nothing.
 */
final class Variables {
    static final Variables NONE = new Variables(Conditions.EMPTY, false);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final Conditions context;
    private final boolean enabled;

    /** @param enabled false for policies of version 2008-10-17, in which a variable is plain text */
    Variables(Conditions context, boolean enabled) {
        this.context = context;
        this.enabled = enabled;
    }

    /** Whether a pattern has variables to be filled in. */
    boolean in(String pattern) {
        return enabled && pattern.contains("${");
    }

    /** The regular expression for a pattern, or empty when one of its variables has no value. */
    Optional<String> regex(String pattern, boolean wildcards) {
        if (!enabled) {
            return Optional.of(glob(pattern, wildcards));
        }
        StringBuilder out = new StringBuilder();
        Matcher m = VARIABLE.matcher(pattern);
        int from = 0;
        while (m.find()) {
            Optional<String> value = value(m.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            out.append(glob(pattern.substring(from, m.start()), wildcards)).append(Pattern.quote(value.get()));
            from = m.end();
        }
        return Optional.of(out.append(glob(pattern.substring(from), wildcards)).toString());
    }

    private Optional<String> value(String name) {
        if (name.equals("*") || name.equals("?") || name.equals("$")) {
            return Optional.of(name);
        }
        int comma = name.indexOf(',');
        String key = comma < 0 ? name : name.substring(0, comma);
        Optional<String> known = context.first(key.strip());
        return known.isPresent() || comma < 0 ? known : Optional.of(fallback(name.substring(comma + 1).strip()));
    }

    private static String fallback(String quoted) {
        return quoted.startsWith("'") && quoted.endsWith("'") && quoted.length() > 1
                ? quoted.substring(1, quoted.length() - 1) : quoted;
    }

    private static String glob(String text, boolean wildcards) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (wildcards && c == '*') {
                out.append(".*");
            } else if (wildcards && c == '?') {
                out.append('.');
            } else {
                out.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return out.toString();
    }
}
