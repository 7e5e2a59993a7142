package com.activeeye.workbench.ingest.logfile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the key of an object in a bucket of CloudTrail says of it (AWS, "Getting and viewing your CloudTrail log
 * files").
 *
 * <p>Control Tower's layout ({@code <o-id>/AWSLogs/<o-id>/…}) is one with the organisation as prefix; old trails of
 * organisations have no organisation ID.
 *
 * @param kind what the object is
 * @param prefix what lies before {@code AWSLogs/}, without the slash; may be empty
 * @param organisation the organisation's ID; empty when the key has none
 * @param account the account, twelve digits; empty for OTHER
 * @param region the region's code; empty for OTHER
 * @param deliveredAt the time in the name, when CloudTrail delivered the file; {@link Instant#EPOCH} for OTHER
 */
public record LogFileKey(LogFileKind kind, String prefix, String organisation, String account, String region,
        Instant deliveredAt) {
    private static final LogFileKey OTHER = new LogFileKey(LogFileKind.OTHER, "", "", "", "", Instant.EPOCH);
    private static final Pattern LAYOUT = Pattern.compile("(?:(?<prefix>.+)/)?AWSLogs/(?:(?<org>o-[a-z0-9]{10,32})/)?"
            + "(?<account>[0-9]{12})/(?<folder>CloudTrail|CloudTrail-Digest|CloudTrail-Insight)/"
            + "(?<region>[a-z0-9-]{4,32})/[0-9]{4}/[0-9]{2}/[0-9]{2}/(?<name>[^/]+)", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile(
            "_(?<time>[0-9]{8}T[0-9]{4}(?:[0-9]{2})?)Z(?:_[^_/]*)?\\.json\\.gz$");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    // S3's own limit; anything longer was not made by S3.
    private static final int LONGEST = 1024;

    public LogFileKey {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(deliveredAt);
    }

    /**
     * Reads a key.
     *
     * @param key the key, decoded
     * @return what it says; of kind OTHER when it is not of one of CloudTrail's layouts
     */
    public static LogFileKey parse(String key) {
        Matcher layout = LAYOUT.matcher(key);
        if (key.length() > LONGEST || !layout.matches()) {
            return OTHER;
        }
        Matcher time = TIME.matcher(layout.group("name"));
        if (!layout.group("name").startsWith(layout.group("account") + "_") || !time.find()) {
            return OTHER;
        }
        try {
            return new LogFileKey(kind(layout.group("folder")), text(layout, "prefix"), text(layout, "org"),
                    layout.group("account"), layout.group("region"), time(time.group("time")));
        } catch (DateTimeException noSuchTime) {
            return OTHER;
        }
    }

    private static LogFileKind kind(String folder) {
        return switch (folder) {
            case "CloudTrail-Digest" -> LogFileKind.DIGEST;
            case "CloudTrail-Insight" -> LogFileKind.INSIGHT;
            default -> LogFileKind.LOG;
        };
    }

    private static String text(Matcher matcher, String group) {
        return Objects.requireNonNullElse(matcher.group(group), "");
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, text.length() == 13 ? MINUTE : SECOND).toInstant(ZoneOffset.UTC);
    }
}
