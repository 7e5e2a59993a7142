package com.activeeye.workbench.events.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The IDs of events as 128 bits: a UUID as it is, anything else by its MD5. */
final class EventIds {
    private static final int LENGTH = 36;

    private EventIds() {
    }

    /** Whether a text is a UUID the way that AWS writes it, so that it can be made again from its bits. */
    static boolean isUuid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : (c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The bits of an ID. */
    static UUID bits(String id) {
        return isUuid(id) ? UUID.fromString(id) : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
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
