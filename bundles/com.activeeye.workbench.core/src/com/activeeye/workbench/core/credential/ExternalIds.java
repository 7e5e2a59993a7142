package com.activeeye.workbench.core.credential;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes external IDs: unique per credential, never chosen by a customer.
 *
 * <p>Source: AWS IAM User Guide, "Access to AWS accounts owned by third parties": 2 to 1224 characters of
 * {@code [\w+=,.@:\/-]}, and unique per customer so that no one can be made a confused deputy.
 */
public final class ExternalIds {
    private static final Pattern FORM = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ExternalIds() {
    }

    /** A new external ID: a readable prefix and 128 random bits. */
    public static String generate() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return "activeeye-" + HexFormat.of().formatHex(bits);
    }

    /** Whether AWS takes a text as an external ID. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
