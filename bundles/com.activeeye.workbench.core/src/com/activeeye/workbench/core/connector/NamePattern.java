package com.activeeye.workbench.core.connector;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How connectors that are made for many accounts are named: a text with <code>{name}</code> and <code>{account}</code>
 * in it.
 *
 * @param text the pattern
 */
public record NamePattern(String text) {
    private static final Texts TEXTS = Texts.beside(NamePattern.class);
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** The account's own name. */
    public static final NamePattern DEFAULT = new NamePattern("{name}");

    /** @throws WorkbenchException of kind INVALID_INPUT when {@link #check} finds anything */
    public NamePattern {
        check(text).stream().findFirst().ifPresent(finding -> {
            throw WorkbenchException.invalid(finding.text(), "");
        });
    }

    /**
     * Checks a pattern while it is typed.
     *
     * @param typed the pattern as typed
     * @return what is wrong with it; empty when it can be used
     */
    public static List<Finding> check(String typed) {
        List<String> places = PLACE.matcher(typed).results().map(found -> found.group(1)).toList();
        for (String place : places) {
            if (!place.equals("name") && !place.equals("account")) {
                return List.of(Finding.error(TEXTS.get("pattern.unknown", "{" + place + "}", "{name}", "{account}")));
            }
        }
        return places.isEmpty() ? List.of(Finding.error(TEXTS.get("pattern.same", "{name}", "{account}"))) : List.of();
    }

    /**
     * The display name for an account.
     *
     * @param account the account
     * @param name the account's own name; empty for none, in which case its number stands for it
     * @return the display name, which may still break a rule of display names
     */
    public String nameOf(AccountId account, String name) {
        String own = name.isBlank() ? account.digits() : name.strip();
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1).equals("name") ? own : account.digits())).strip();
    }
}
