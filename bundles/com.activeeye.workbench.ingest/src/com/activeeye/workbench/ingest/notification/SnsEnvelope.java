package com.activeeye.workbench.ingest.notification;

import java.util.Map;

/**
 * What SNS wraps around a message that it delivers to a queue.
 *
 * @param fields its text fields by name
 */
public record SnsEnvelope(Map<String, String> fields) {
    public SnsEnvelope {
        fields = Map.copyOf(fields);
    }

    /** A field's text; empty when it is missing. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether there is such a field. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The wrapped message. */
    public String message() {
        return field("Message");
    }

    /** The topic that it was published to. */
    public String topicArn() {
        return field("TopicArn");
    }
}
