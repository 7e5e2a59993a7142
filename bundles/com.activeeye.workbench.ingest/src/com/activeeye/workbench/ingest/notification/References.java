package com.activeeye.workbench.ingest.notification;

import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Takes the references to objects out of the records of S3 and of EventBridge. */
final class References {
    private static final int LONGEST_KEY = 1024;

    private References() {
    }

    /** The object of a record of S3's; its key is form-encoded: a plus is a space. */
    static Optional<LogFileReference> ofS3(JsonObject record) {
        Optional<JsonObject> s3 = SafeJson.object(record, "s3");
        Optional<JsonObject> object = s3.flatMap(part -> SafeJson.object(part, "object"));
        Optional<String> bucket = s3.flatMap(part -> SafeJson.object(part, "bucket"))
                .flatMap(part -> SafeJson.text(part, "name")).filter(References::isBucket);
        Optional<String> key = object.flatMap(part -> SafeJson.text(part, "key")).flatMap(References::decoded)
                .filter(References::isKey);
        if (bucket.isEmpty() || key.isEmpty() || !isKnownVersion(record)) {
            return Optional.empty();
        }
        return Optional.of(new LogFileReference(bucket.get(), key.get(),
                SafeJson.text(object.get(), "eTag").orElse(""), SafeJson.number(object.get(), "size", -1),
                SafeJson.text(object.get(), "sequencer").orElse(""), time(record, "eventTime")));
    }

    /** The object of EventBridge's "Object Created"; its key is as it is. */
    static Optional<LogFileReference> ofEventBridge(JsonObject message) {
        Optional<JsonObject> detail = SafeJson.object(message, "detail");
        Optional<JsonObject> object = detail.flatMap(part -> SafeJson.object(part, "object"));
        Optional<String> bucket = detail.flatMap(part -> SafeJson.object(part, "bucket"))
                .flatMap(part -> SafeJson.text(part, "name")).filter(References::isBucket);
        Optional<String> key = object.flatMap(part -> SafeJson.text(part, "key")).filter(References::isKey);
        if (bucket.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LogFileReference(bucket.get(), key.get(),
                SafeJson.text(object.get(), "etag").orElse(""), SafeJson.number(object.get(), "size", -1),
                SafeJson.text(object.get(), "sequencer").orElse(""), time(message, "time")));
    }

    // S3: the major version tells of changes that a reader has to know, the minor one does not.
    private static boolean isKnownVersion(JsonObject record) {
        return SafeJson.text(record, "eventVersion").orElse("2.0").startsWith("2.");
    }

    private static Optional<String> decoded(String key) {
        try {
            return Optional.of(URLDecoder.decode(key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Instant time(JsonObject parent, String name) {
        try {
            return SafeJson.text(parent, name).map(Instant::parse).orElse(Instant.EPOCH);
        } catch (DateTimeException malformed) {
            return Instant.EPOCH;
        }
    }

    static boolean isBucket(String name) {
        return name.length() >= 3 && name.length() <= 255
                && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
    }

    static boolean isKey(String key) {
        return !key.isEmpty() && key.getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY;
    }
}
