package com.activeeye.workbench.sandbox.internal.trail;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Every random choice of the trail's record generator, so that one seed gives one trail. */
final class Dice {
    private static final String HEX = "0123456789abcdef";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String MIXED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final RandomGenerator random;

    Dice(RandomGenerator random) {
        this.random = random;
    }

    /** A whole number from 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True with the given probability, 0 to 1. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number of the normal distribution with mean 0 and deviation 1. */
    double gaussian() {
        return random.nextGaussian();
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of the first choices more often than one of the last. */
    <T> T pickSkewed(List<T> choices) {
        double square = random.nextDouble() * random.nextDouble();
        return choices.get((int) (square * choices.size()));
    }

    String hex(int length) {
        return letters(HEX, length);
    }

    /** Capital letters and digits as in AWS's identifiers of keys and principals. */
    String upper(int length) {
        return letters(UPPER, length);
    }

    /** Letters and digits of either case. */
    String mixed(int length) {
        return letters(MIXED, length);
    }

    UUID uuid() {
        long high = random.nextLong() & 0xffffffffffff0fffL | 0x4000L;
        long low = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private String letters(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(below(alphabet.length())));
        }
        return text.toString();
    }
}
