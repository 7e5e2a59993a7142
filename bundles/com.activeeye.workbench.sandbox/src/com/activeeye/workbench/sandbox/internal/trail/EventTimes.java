package com.activeeye.workbench.sandbox.internal.trail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The ways in which CloudTrail writes points in time, all of them in UTC. */
public final class EventTimes {
    private static final DateTimeFormatter WORDS = format("MMM d, yyyy, h:mm:ss a");
    private static final DateTimeFormatter MINUTE = format("yyyyMMdd'T'HHmm'Z'");
    private static final DateTimeFormatter SECOND = format("yyyyMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter DAY = format("yyyy/MM/dd");

    private EventTimes() {
    }

    /** As eventTime: {@code 2025-01-31T12:00:05Z}. */
    public static String iso(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** As in request and response elements: {@code Jan 31, 2025, 12:00:05 PM}. */
    static String words(Instant time) {
        return WORDS.format(time);
    }

    /** As in a log file's name. */
    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** As in a digest file's name. */
    static String second(Instant time) {
        return SECOND.format(time);
    }

    /** The three date folders of a key. */
    static String day(Instant time) {
        return DAY.format(time);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
