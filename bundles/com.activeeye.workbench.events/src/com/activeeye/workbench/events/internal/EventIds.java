package com.activeeye.workbench.events.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** The IDs of events as 128 bits: a UUID as it is, anything else by its MD5. */
final class EventIds {
    private static final int LENGTH = 36;
    private static final byte[] DIGITS = digits();

    private EventIds() {
    }

    /** Whether a text is a UUID the way that AWS writes it, so that it can be made again from its bits. */
    static boolean isUuid(String text) {
        return text.length() == LENGTH && text.charAt(8) == '-' && text.charAt(13) == '-' && text.charAt(18) == '-'
                && text.charAt(23) == '-' && (number(text, 0, 8) | number(text, 9, 13) | number(text, 14, 18)
                        | number(text, 19, 23) | number(text, 24, LENGTH)) >= 0;
    }

    /** The number of lower-case hexadecimal digits, 12 at most; below zero when others are among them. */
    private static long number(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            number = number << 4 | (c < DIGITS.length ? DIGITS[c] : -1);
        }
        return number;
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < 16; i++) {
            digits[Character.forDigit(i, 16)] = (byte) i;
        }
        return digits;
    }

    /** The bits of an ID. */
    static UUID bits(String id) {
        if (!isUuid(id)) {
            return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        }
        return new UUID(number(id, 0, 8) << 32 | number(id, 9, 13) << 16 | number(id, 14, 18),
                number(id, 19, 23) << 48 | number(id, 24, LENGTH));
    }

    /** A number for an account, another one for each. */
    static long account(String account) {
        long number = 0;
        for (int i = 0; i < account.length(); i++) {
            number = number * 31 + account.charAt(i);
        }
        return mix(number + 0x9E3779B97F4A7C15L);
    }

    // The finalizer of SplitMix64, which is a permutation.
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
