package com.activeeye.workbench.sandbox.internal.s3;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as s3 writes them: ISO 8601 with milliseconds in XML, RFC 1123 in headers. */
final class S3Times {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
            Locale.US);

    private S3Times() {
    }

    static String iso(Instant time) {
        return ISO.format(time.atOffset(ZoneOffset.UTC));
    }

    static String http(Instant time) {
        return HTTP.format(time.atOffset(ZoneOffset.UTC));
    }

    /** The time in a header; a header that is no time counts as absent. */
    static Optional<Instant> parse(String header) {
        if (header.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
