package com.activeeye.workbench.operations.support;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of a text: access keys, session tokens, authorisation headers, signatures, passwords, private keys.
 *
 * <p>Nothing is meant to write them down in the first place. This is the second lock: it goes by the form of a secret as
 * well as by the word before it, and rather removes something harmless than leave a secret. Forms of keys and tokens:
 * AWS IAM User Guide, "IAM identifiers", and AWS Signature Version 4.
 */
public final class Secrets {
    private static final String REMOVED = "[removed]";
    private static final String LABEL = "(?:secret[_-]?access[_-]?key|secret[_-]?key|client[_-]?secret|secret"
            + "|(?:session|security|access|refresh|id|auth|bearer)?[_-]?token|x-amz-(?:signature|credential)"
            + "|api[_-]?key|private[_-]?key|pass(?:word|wd|phrase)|pwd)";
    // What comes before a value: the quote that ends a JSON key, escaped any number of times, or the end of a tag.
    private static final String SEPARATOR = "[\\\\\"']*\\s*(?:[:=>]|%3D)\\s*";
    // Bounded, so that a hostile line cannot make the search slow.
    private static final String VALUE = "(?:(\\\\*[\"'])(?:.{0,8192}?)(?<!\\\\)\\2|\\\\*[\"']?[^\\s\"'\\\\,;&<>}\\])]+)";

    private static final List<Rule> RULES = List.of(
            rule("-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)",
                    "[private key removed]"),
            rule("(?i)(authorization[\\\\\"']*\\s*[:=]\\s*[\\\\\"']*)[^\"\\\\\\r\\n]+", "$1" + REMOVED),
            rule("AWS4-[A-Z0-9-]+\\s+Credential=[^\"\\\\\\r\\n]*", "[signature removed]"),
            rule("(?i)\\b(bearer\\s+)[A-Za-z0-9._~+/=-]{16,}", "$1" + REMOVED),
            new Rule(Pattern.compile("(?i)(" + LABEL + SEPARATOR + ")" + VALUE), Secrets::labelled),
            rule("(://)[^/\\s:@\"']{1,200}:[^/\\s@\"']{1,200}@", "$1" + REMOVED + "@"),
            rule("(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}", "[access key removed]"),
            rule("(?:IQoJ|FwoG|FQoG|AQoD|AQoE)[A-Za-z0-9+/=%_-]{60,}", "[session token removed]"),
            rule("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)?", "[token removed]"),
            rule("[A-Za-z0-9+/=]{100,}", "[token removed]"),
            new Rule(Pattern.compile("(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/])"), Secrets::secretKey));

    private record Rule(Pattern pattern, Function<MatchResult, String> replacement) {
    }

    private Secrets() {
    }

    private static Rule rule(String pattern, String replacement) {
        boolean keepsLabel = replacement.startsWith("$1");
        String text = keepsLabel ? replacement.substring(2) : replacement;
        return new Rule(Pattern.compile(pattern), found -> keepsLabel ? found.group(1) + text : text);
    }

    private static String labelled(MatchResult found) {
        String quote = found.group(2) == null ? "" : found.group(2);
        return found.group(1) + quote + REMOVED + quote;
    }

    /** Forty characters are a secret access key, unless they are all of few kinds, as a digest or a path is. */
    private static String secretKey(MatchResult found) {
        String text = found.group();
        boolean mixed = text.chars().anyMatch(Character::isUpperCase) && text.chars().anyMatch(Character::isLowerCase)
                && text.chars().anyMatch(Character::isDigit);
        return mixed ? "[secret key removed]" : text;
    }

    /**
     * Removes secrets.
     *
     * @param text any text: a log, JSON, JSON within JSON
     * @return the same text with a mark in square brackets where each secret stood
     */
    public static String remove(String text) {
        String left = text;
        for (Rule rule : RULES) {
            left = rule.pattern().matcher(left).replaceAll(found ->
                    Matcher.quoteReplacement(rule.replacement().apply(found)));
        }
        return left;
    }
}
