package com.activeeye.workbench.sandbox.internal.sqs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A queue with its attributes as they were set and its messages in order of arrival. */
final class Queue {
    final String account;
    final String region;
    final String name;
    final Instant created;
    Instant modified;
    Instant purged = Instant.EPOCH;
    final Map<String, String> attributes = new TreeMap<>();
    final Map<String, String> tags = new TreeMap<>();
    final List<Message> messages = new ArrayList<>();

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

    /** Forgets messages older than the retention period. */
    void expire(Instant now) {
        Instant oldest = now.minusSeconds(seconds("MessageRetentionPeriod"));
        messages.removeIf(message -> message.sent.isBefore(oldest));
    }

    long visible(Instant now) {
        return messages.stream().filter(message -> message.visible(now)).count();
    }

    long inFlight(Instant now) {
        return messages.stream().filter(message -> message.inFlight(now)).count();
    }
}
