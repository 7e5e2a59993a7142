package com.activeeye.workbench.core.connector;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An AWS account ID: twelve digits, leading zeros included.
 *
 * @param digits the twelve digits
 */
public record AccountId(String digits) implements Comparable<AccountId> {
    private static final Texts TEXTS = Texts.beside(AccountId.class);
    private static final Pattern FORM = Pattern.compile("[0-9]{12}");
    // People paste "1234-5678-9012" from the AWS console and "1234 5678 9012" from tickets, with dashes of all sorts.
    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Pd}\\p{Z}\\s]");

    /** @throws IllegalArgumentException when {@code digits} is not exactly twelve digits; see {@link #parse} */
    public AccountId {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not twelve digits: " + digits);
        }
    }

    /**
     * Checks an account number while it is typed.
     *
     * @param typed the text as typed or pasted; dashes and spaces are left out
     * @return what is wrong with it; empty when it is an account ID
     */
    public static List<Finding> check(String typed) {
        String digits = strip(typed);
        if (digits.isEmpty()) {
            return List.of(Finding.error(TEXTS.get("account.empty")));
        }
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return List.of(Finding.error(TEXTS.get("account.letters")));
        }
        if (digits.length() != 12) {
            return List.of(Finding.error(TEXTS.get("account.length", digits.length())));
        }
        return List.of();
    }

    /**
     * Reads an account number as typed or pasted.
     *
     * @param typed twelve digits, with or without dashes and spaces
     * @return the account ID
     * @throws WorkbenchException of kind INVALID_INPUT when it is not one
     */
    public static AccountId parse(String typed) {
        check(typed).stream().findFirst().ifPresent(finding -> {
            throw WorkbenchException.invalid(finding.text(), "");
        });
        return new AccountId(strip(typed));
    }

    private static String strip(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("");
    }

    /** The digits in groups of four, as the AWS console shows them. */
    public String grouped() {
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }

    @Override
    public int compareTo(AccountId other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
