package com.activeeye.workbench.sandbox.internal.world;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes identifiers of the shapes that AWS's have. */
public final class Ids {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {
    }

    /** An access key ID: the prefix (AKIA, ASIA) and 16 characters. */
    public static String accessKey(String prefix) {
        return prefix + letters(16);
    }

    /** A unique ID of IAM: the prefix (AIDA, AROA, ANPA) and 17 characters. */
    public static String uniqueId(String prefix) {
        return prefix + letters(17);
    }

    /** A secret access key: 40 characters. */
    public static String secret() {
        return token(30);
    }

    /** Base64 of so many random bytes. */
    public static String token(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    /** Lower-case hexadecimal digits. */
    public static String hex(int digits) {
        byte[] random = new byte[(digits + 1) / 2];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random).substring(0, digits);
    }

    private static String letters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return text.toString();
    }
}
