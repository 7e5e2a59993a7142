package com.activeeye.workbench.ingest.internal;

import java.time.Instant;

/** How many events came in each of the last fifteen minutes. */
final class RateWindow {
    private static final int MINUTES = 15;

    private final long[] counts = new long[MINUTES];
    private long newest = Long.MIN_VALUE;

    void add(Instant time, long events) {
        long minute = minute(time);
        if (newest != Long.MIN_VALUE && minute <= newest - MINUTES) {
            return;
        }
        advance(minute);
        counts[slot(minute)] += events;
    }

    /** The average over the fifteen minutes that end with the one of that time. */
    double perMinute(Instant now) {
        advance(minute(now));
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return (double) sum / MINUTES;
    }

    private void advance(long minute) {
        if (minute <= newest) {
            return;
        }
        long from = newest == Long.MIN_VALUE ? minute - MINUTES + 1 : Math.max(newest + 1, minute - MINUTES + 1);
        for (long passed = from; passed <= minute; passed++) {
            counts[slot(passed)] = 0;
        }
        newest = minute;
    }

    private static long minute(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 60);
    }

    private static int slot(long minute) {
        return Math.floorMod(minute, MINUTES);
    }
}
