package com.activeeye.workbench.sandbox.internal.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A queue with its attributes as they were set and its messages in order of arrival. */
final class Queue {
    private static final Duration EXPIRE_EVERY = Duration.ofSeconds(1);

    final String account;
    final String region;
    final String name;
    final Instant created;
    Instant modified;
    Instant purged = Instant.EPOCH;
    final Map<String, String> attributes = new TreeMap<>();
    final Map<String, String> tags = new TreeMap<>();
    final Messages messages = new Messages();
    private transient Expiry expired = new Expiry(Instant.MIN, Instant.MIN);

    Queue(String account, String region, String name, Instant created) {
        this.account = account;
        this.region = region;
        this.name = name;
        this.created = created;
        modified = created;
    }

    private Queue() {
        this("", "", "", Instant.EPOCH);
    }

    String arn() {
        return Arn.of("sqs", region, account, name).toString();
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, QueueAttributes.DEFAULTS.getOrDefault(attribute, ""));
    }

    int seconds(String attribute) {
        return Integer.parseInt(attribute(attribute));
    }

    /** Where messages go that were received too often. */
    Optional<Redrive> redrive() {
        String policy = attribute("RedrivePolicy");
        if (policy.isEmpty()) {
            return Optional.empty();
        }
        JsonObject json = JsonParser.parseString(policy).getAsJsonObject();
        return Optional.of(new Redrive(json.get("deadLetterTargetArn").getAsString(),
                json.get("maxReceiveCount").getAsInt()));
    }

    /** A dead-letter queue and after how many receives it takes a message. */
    record Redrive(String target, int maxReceives) {
    }

    /** When messages were last looked through, and up to which age they stayed. */
    private record Expiry(Instant at, Instant oldest) {
        boolean covers(Instant now, Instant wanted) {
            return Duration.between(at, now).compareTo(EXPIRE_EVERY) < 0
                    && Duration.between(oldest, wanted).compareTo(EXPIRE_EVERY) < 0;
        }
    }

    /** Forgets messages older than the retention period, to the second. */
    void expire(Instant now) {
        Instant oldest = now.minusSeconds(seconds("MessageRetentionPeriod"));
        if (!expired.covers(now, oldest)) {
            messages.removeIf(message -> message.sent.isBefore(oldest));
            expired = new Expiry(now, oldest);
        }
    }

    long visible(Instant now) {
        return messages.visible(now);
    }

    long inFlight(Instant now) {
        return messages.stream().filter(message -> message.inFlight(now)).count();
    }
}
