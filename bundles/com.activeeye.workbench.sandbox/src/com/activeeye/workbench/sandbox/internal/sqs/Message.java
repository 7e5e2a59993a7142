package com.activeeye.workbench.sandbox.internal.sqs;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.google.gson.JsonObject;

/** A message on a queue. */
final class Message {
    final String id = UUID.randomUUID().toString();
    final String body;
    final Map<String, JsonObject> attributes = new TreeMap<>();
    final String senderId;
    final Instant sent;
    Instant visibleAt;
    Instant firstReceived = Instant.MAX;
    int receives;
    /** Its place in the order of arrival, given by {@link Messages}. */
    transient long arrival;
    /** The handle of the latest receive; older ones no longer delete. */
    String handle = "";
    /** The ARN of the queue that a dead letter came from. */
    String deadLetterSource = "";

    Message(String body, Map<String, JsonObject> attributes, String senderId, Instant sent, Instant visibleAt) {
        this.body = body;
        this.attributes.putAll(attributes);
        this.senderId = senderId;
        this.sent = sent;
        this.visibleAt = visibleAt;
    }

    private Message() {
        this("", Map.of(), "", Instant.EPOCH, Instant.EPOCH);
    }

    boolean visible(Instant now) {
        return !visibleAt.isAfter(now);
    }

    boolean inFlight(Instant now) {
        return !visible(now) && receives > 0;
    }
}
