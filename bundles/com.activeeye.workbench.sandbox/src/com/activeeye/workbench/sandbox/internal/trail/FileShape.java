package com.activeeye.workbench.sandbox.internal.trail;

/**
 * How many records a log file holds: half of them 5 or fewer, a tenth 16 or more, a hundredth some 33, and rarely
 * hundreds, as measured on the files of real accounts.
 */
final class FileShape {
    private static final double LOG_MEDIAN = Math.log(5.6);
    private static final double DEVIATION = 0.77;
    private static final double RUSH = 0.002;

    private FileShape() {
    }

    static int records(Dice dice) {
        if (dice.chance(RUSH)) {
            return 200 + dice.below(420);
        }
        return Math.max(1, (int) Math.exp(LOG_MEDIAN + DEVIATION * dice.gaussian()));
    }
}
