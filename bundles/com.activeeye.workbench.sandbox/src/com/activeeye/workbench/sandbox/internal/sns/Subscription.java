package com.activeeye.workbench.sandbox.internal.sns;

import java.util.Map;
import java.util.TreeMap;

/** A queue's subscription to a topic; pending while it has a token. */
final class Subscription {
    final String arn;
    final String topic;
    final String endpoint;
    final String owner;
    final Map<String, String> attributes = new TreeMap<>();
    String token;

    Subscription(String arn, String topic, String endpoint, String owner, String token) {
        this.arn = arn;
        this.topic = topic;
        this.endpoint = endpoint;
        this.owner = owner;
        this.token = token;
    }

    private Subscription() {
        this("", "", "", "", "");
    }

    boolean pending() {
        return !token.isEmpty();
    }

    boolean raw() {
        return "true".equals(attributes.get("RawMessageDelivery"));
    }
}
