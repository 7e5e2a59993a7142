package com.activeeye.workbench.sandbox.internal.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The condition operators of the policy language, each comparing one wanted with one present value. */
enum Operator {
    StringEquals(false, Operator::text),
    StringNotEquals(true, Operator::text),
    StringEqualsIgnoreCase(false, Operator::textIgnoringCase),
    StringNotEqualsIgnoreCase(true, Operator::textIgnoringCase),
    StringLike(false, Operator::like),
    StringNotLike(true, Operator::like),
    NumericEquals(false, number(c -> c == 0)),
    NumericNotEquals(true, number(c -> c == 0)),
    NumericLessThan(false, number(c -> c < 0)),
    NumericLessThanEquals(false, number(c -> c <= 0)),
    NumericGreaterThan(false, number(c -> c > 0)),
    NumericGreaterThanEquals(false, number(c -> c >= 0)),
    DateEquals(false, date(c -> c == 0)),
    DateNotEquals(true, date(c -> c == 0)),
    DateLessThan(false, date(c -> c < 0)),
    DateLessThanEquals(false, date(c -> c <= 0)),
    DateGreaterThan(false, date(c -> c > 0)),
    DateGreaterThanEquals(false, date(c -> c >= 0)),
    Bool(false, Operator::textIgnoringCase),
    BinaryEquals(false, Operator::text),
    IpAddress(false, (wanted, present, v) -> IpRange.contains(wanted, present)),
    NotIpAddress(true, (wanted, present, v) -> IpRange.contains(wanted, present)),
    ArnEquals(false, Operator::arn),
    ArnNotEquals(true, Operator::arn),
    ArnLike(false, Operator::arn),
    ArnNotLike(true, Operator::arn),
    Null(false, Operator::textIgnoringCase);

    private static final Map<String, Operator> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(Enum::name, Function.identity()));

    private final boolean negated;
    private final Comparison comparison;

    Operator(boolean negated, Comparison comparison) {
        this.negated = negated;
        this.comparison = comparison;
    }

    private interface Comparison {
        boolean test(String wanted, String present, Variables variables);
    }

    static Optional<Operator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** A negated operator holds when no wanted value fits, and also when the key is absent. */
    boolean negated() {
        return negated;
    }

    /** Whether the values fit each other, before negation. */
    boolean fits(String wanted, String present, Variables variables) {
        return comparison.test(wanted, present, variables);
    }

    private static boolean text(String wanted, String present, Variables variables) {
        return variables.in(wanted) ? literal(wanted, present, variables, 0) : wanted.equals(present);
    }

    private static boolean textIgnoringCase(String wanted, String present, Variables variables) {
        return variables.in(wanted)
                ? literal(wanted, present, variables, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                : wanted.equalsIgnoreCase(present);
    }

    private static boolean literal(String wanted, String present, Variables variables, int flags) {
        return variables.regex(wanted, false)
                .map(r -> Pattern.compile(r, flags | Pattern.DOTALL).matcher(present).matches())
                .orElse(false);
    }

    private static boolean like(String wanted, String present, Variables variables) {
        return Patterns.like(wanted, present, variables);
    }

    /** Each of the six parts of an ARN is compared by itself, so that a wildcard does not cross a colon. */
    private static boolean arn(String wanted, String present, Variables variables) {
        String[] patterns = wanted.split(":(?![^{]*})", 6);
        String[] parts = present.split(":", 6);
        if (patterns.length != parts.length) {
            return wanted.equals("*");
        }
        for (int i = 0; i < parts.length; i++) {
            if (!Patterns.like(patterns[i], parts[i], variables)) {
                return false;
            }
        }
        return true;
    }

    private static Comparison number(IntPredicate wantedOrder) {
        return (wanted, present, v) -> {
            try {
                return wantedOrder.test(new BigDecimal(present).compareTo(new BigDecimal(wanted)));
            } catch (NumberFormatException e) {
                return false;
            }
        };
    }

    private static Comparison date(IntPredicate wantedOrder) {
        return (wanted, present, v) -> {
            try {
                return wantedOrder.test(instant(present).compareTo(instant(wanted)));
            } catch (DateTimeParseException e) {
                return false;
            }
        };
    }

    /** Dates come as ISO 8601 or as seconds since 1970. */
    private static Instant instant(String text) {
        if (text.matches("\\d+")) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
