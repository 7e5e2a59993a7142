package com.activeeye.workbench.ingest.logfile;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Reads the times of events, nearly all of which are of the form {@code 2023-07-10T11:47:39Z}. */
final class TimeReader {
    // Beyond these no call was made, and the store's microseconds come to an end.
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String FORM = "0000-00-00T00:00:00Z";

    private final TextReader texts;
    private Instant time = FIRST;
    // The first, middle and last eight characters of a time that was read before: others follow within its second.
    private long head;
    private long middle;
    private long tail;
    private Instant usual = FIRST;

    TimeReader(TextReader texts) {
        this.texts = texts;
        remember(FIRST.toString().getBytes(StandardCharsets.US_ASCII), 0, FIRST);
    }

    /** The time that was read last. */
    Instant time() {
        return time;
    }

    /**
     * Reads a time.
     *
     * @param depth in how many objects and arrays it is
     * @param otherwise the time to take when there is none that can be read
     */
    int read(byte[] b, int p, int depth, Instant otherwise) throws Malformed {
        if (b[p] == '"' && isUsual(b, p + 1)) {
            time = usual(b, p + 1, otherwise);
            return p + FORM.length() + 2;
        }
        int end = texts.unique(b, p, depth);
        time = parse(texts.text(), otherwise);
        return end;
    }

    private boolean isUsual(byte[] b, int p) {
        if (b[p + FORM.length()] != '"') {
            return false;
        }
        if (isLast(b, p)) {
            return true;
        }
        for (int i = 0; i < FORM.length(); i++) {
            byte c = b[p + i];
            char form = FORM.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        // Java has a way with the hour 24 and the second 60, which is left to it.
        return number(b, p + 11, 2) < 24 && number(b, p + 14, 2) < 60 && number(b, p + 17, 2) < 60;
    }

    private boolean isLast(byte[] b, int p) {
        return Octets.at(b, p + 12) == tail && Octets.at(b, p + 8) == middle && Octets.at(b, p) == head;
    }

    private Instant usual(byte[] b, int p, Instant otherwise) {
        if (isLast(b, p)) {
            return usual;
        }
        try {
            Instant read = instant(b, p);
            if (read.isBefore(FIRST) || read.isAfter(LAST)) {
                return otherwise;
            }
            remember(b, p, read);
            return read;
        } catch (DateTimeException noSuchTime) {
            return otherwise;
        }
    }

    private void remember(byte[] b, int p, Instant read) {
        usual = read;
        head = Octets.at(b, p);
        middle = Octets.at(b, p + 8);
        tail = Octets.at(b, p + 12);
    }

    private static Instant instant(byte[] b, int p) {
        long day = LocalDate.of(number(b, p, 4), number(b, p + 5, 2), number(b, p + 8, 2)).toEpochDay();
        int second = number(b, p + 11, 2) * 3_600 + number(b, p + 14, 2) * 60 + number(b, p + 17, 2);
        return Instant.ofEpochSecond(day * 86_400 + second);
    }

    private static int number(byte[] b, int p, int digits) {
        int value = 0;
        for (int at = p; at < p + digits; at++) {
            value = value * 10 + b[at] - '0';
        }
        return value;
    }

    private static Instant parse(String text, Instant otherwise) {
        try {
            Instant time = Instant.parse(text);
            return time.isBefore(FIRST) || time.isAfter(LAST) ? otherwise : time;
        } catch (DateTimeException malformed) {
            return otherwise;
        }
    }
}
