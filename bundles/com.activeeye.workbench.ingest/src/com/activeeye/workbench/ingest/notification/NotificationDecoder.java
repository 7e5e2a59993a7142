package com.activeeye.workbench.ingest.notification;

import com.activeeye.workbench.core.text.Texts;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the messages of the pod's queue, in every shape in which S3, SNS, CloudTrail and EventBridge deliver them.
 *
 * <p>Whoever can write to the queue decides what comes here: nothing that a message holds makes it throw, go deep or
 * take long.
 */
public final class NotificationDecoder {
    /** The longest message that SQS delivers, in characters. */
    static final int LONGEST = 1 << 20;
    // An envelope in an envelope happens when one topic feeds another through a queue; more is no one's set-up.
    private static final int ENVELOPES_AT_MOST = 3;
    private static final int REFERENCES_AT_MOST = 10_000;
    private static final String VALIDATION = "CloudTrail validation message.";
    private static final Texts TEXTS = Texts.beside(NotificationDecoder.class);

    private final EnvelopePolicy policy;

    /**
     * A decoder.
     *
     * @param policy decides which envelopes are believed
     */
    public NotificationDecoder(EnvelopePolicy policy) {
        this.policy = policy;
    }

    /**
     * Reads a message.
     *
     * @param body the message's text
     * @return what it says; {@link Notification.Poison} when it cannot be understood. Nothing is thrown.
     */
    public Notification decode(String body) {
        if (body.length() > LONGEST) {
            return poison("notification.too_long", body.length());
        }
        return decode(body, 0);
    }

    private Notification decode(String body, int depth) {
        if (body.strip().equals(VALIDATION)) {
            return new Notification.Validation();
        }
        Optional<JsonObject> json = SafeJson.parse(body);
        if (json.isEmpty()) {
            return poison("notification.not_json");
        }
        JsonObject message = json.get();
        if (message.has("Type") && message.has("TopicArn")) {
            return envelope(message, depth);
        }
        return content(message);
    }

    private Notification envelope(JsonObject message, int depth) {
        if (depth >= ENVELOPES_AT_MOST) {
            return poison("notification.too_deep");
        }
        SnsEnvelope envelope = new SnsEnvelope(texts(message));
        return switch (policy.judge(envelope)) {
            case EnvelopePolicy.Verdict.Refused refused -> new Notification.Poison(refused.reason(), refused.advice());
            case EnvelopePolicy.Verdict.Undecided undecided -> new Notification.Unverified(undecided.reason());
            case EnvelopePolicy.Verdict.Trusted trusted -> envelope.field("Type").equals("Notification")
                    ? decode(envelope.message(), depth + 1)
                    : poison("notification.sns_type", SafeJson.shortened(envelope.field("Type")));
        };
    }

    private static Map<String, String> texts(JsonObject message) {
        Map<String, String> texts = new HashMap<>();
        message.keySet().forEach(name -> SafeJson.text(message, name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    private static Notification content(JsonObject message) {
        if (message.get("Records") instanceof JsonArray records) {
            return records(records);
        }
        if (SafeJson.text(message, "Event").filter("s3:TestEvent"::equals).isPresent()) {
            return new Notification.Test(SafeJson.text(message, "Bucket").orElse(""));
        }
        if (message.has("s3Bucket") && message.has("s3ObjectKey")) {
            return cloudTrail(message);
        }
        if (message.has("detail-type") && message.has("detail")) {
            return eventBridge(message);
        }
        return poison("notification.unknown_shape");
    }

    private static Notification records(JsonArray records) {
        List<LogFileReference> references = new ArrayList<>();
        int ignored = 0;
        for (JsonElement element : records) {
            JsonObject record = element instanceof JsonObject object ? object : new JsonObject();
            String name = SafeJson.text(record, "eventName").orElse("");
            // S3's own messages leave out the "s3:" that its rules are written with.
            if (!name.startsWith("ObjectCreated:") && !name.startsWith("s3:ObjectCreated:")) {
                if (name.isEmpty()) {
                    return poison("notification.record");
                }
                ignored++;
                continue;
            }
            Optional<LogFileReference> reference = References.ofS3(record);
            if (reference.isEmpty()) {
                return poison("notification.record");
            }
            references.add(reference.get());
        }
        return references(references, ignored);
    }

    private static Notification cloudTrail(JsonObject message) {
        Optional<String> bucket = SafeJson.text(message, "s3Bucket").filter(References::isBucket);
        List<LogFileReference> references = new ArrayList<>();
        JsonElement keys = message.get("s3ObjectKey");
        for (JsonElement element : keys instanceof JsonArray array ? array : SafeJson.arrayOf(keys)) {
            Optional<String> key = SafeJson.text(element).filter(References::isKey);
            if (bucket.isEmpty() || key.isEmpty()) {
                return poison("notification.cloudtrail");
            }
            // Not form-encoded, unlike S3's.
            references.add(LogFileReference.of(bucket.get(), key.get()));
        }
        return bucket.isEmpty() ? poison("notification.cloudtrail") : references(references, 0);
    }

    private static Notification eventBridge(JsonObject message) {
        if (!SafeJson.text(message, "detail-type").orElse("").equals("Object Created")) {
            return SafeJson.text(message, "source").orElse("").equals("aws.s3")
                    ? new Notification.LogFiles(List.of(), 1) : poison("notification.unknown_shape");
        }
        return References.ofEventBridge(message).map(reference -> references(List.of(reference), 0))
                .orElseGet(() -> poison("notification.eventbridge"));
    }

    private static Notification references(List<LogFileReference> references, int ignored) {
        return references.size() > REFERENCES_AT_MOST ? poison("notification.too_many", references.size())
                : new Notification.LogFiles(references, ignored);
    }

    private static Notification poison(String key, Object... values) {
        return new Notification.Poison(TEXTS.get(key, values), TEXTS.get(key + ".todo"));
    }
}
