package com.activeeye.workbench.benchmarks.jackson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Reads the times of events, nearly all of which are of the form {@code 2023-07-10T11:47:39Z}. */
final class EventTime {
    // Beyond these no call was made, and the store's microseconds come to an end.
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private EventTime() {
    }

    static Instant parse(String text, Instant otherwise) {
        try {
            Instant time = isUsual(text) ? usual(text) : Instant.parse(text);
            return time.isBefore(FIRST) || time.isAfter(LAST) ? otherwise : time;
        } catch (DateTimeException malformed) {
            return otherwise;
        }
    }

    private static boolean isUsual(String text) {
        if (text.length() != 20) {
            return false;
        }
        for (int i = 0; i < 20; i++) {
            char c = text.charAt(i);
            char form = "0000-00-00T00:00:00Z".charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)).toEpochDay();
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600L + minute * 60L + second);
    }

    private static int number(String text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
