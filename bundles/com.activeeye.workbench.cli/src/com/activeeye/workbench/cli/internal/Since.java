package com.activeeye.workbench.cli.internal;

import com.activeeye.workbench.core.fault.WorkbenchException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a point in time as people type it. */
final class Since {
    private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([smhd])");

    private Since() {
    }

    /**
     * A point in time.
     *
     * @param typed an ISO 8601 time such as {@code 2026-11-23T10:00:00Z}, a date (UTC), or how long ago: {@code 90s},
     *        {@code 15m}, {@code 2h}, {@code 7d}
     * @param clock tells the present
     * @return the point in time
     * @throws WorkbenchException of kind INVALID_INPUT for anything else
     */
    static Instant parse(String typed, Clock clock) {
        String text = typed.strip();
        Matcher ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
        try {
            if (ago.matches()) {
                return clock.instant().minus(duration(Long.parseLong(ago.group(1)), ago.group(2)));
            }
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw WorkbenchException.invalid(CliTexts.get("since.invalid", text), "");
        }
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
