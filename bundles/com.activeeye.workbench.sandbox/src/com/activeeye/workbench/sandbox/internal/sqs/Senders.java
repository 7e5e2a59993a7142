package com.activeeye.workbench.sandbox.internal.sqs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import com.activeeye.workbench.sandbox.Faults;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Puts messages on queues. */
final class Senders {
    private final QueueStore queues;
    private final Clock clock;
    private final Faults faults;

    Senders(QueueStore queues, Clock clock, Faults faults) {
        this.queues = queues;
        this.clock = clock;
        this.faults = faults;
    }

    /** Sends what a SendMessage or a batch entry says; answers its response. */
    JsonObject send(String arn, JsonObject entry, String senderId) {
        String body = Json.required(entry, "MessageBody");
        checkCharacters(body);
        Map<String, JsonObject> attributes = attributes(entry);
        String id = put(arn, body, attributes, senderId, Json.number(entry, "DelaySeconds", -1, -1, 900));
        JsonObject reply = new JsonObject();
        reply.addProperty("MessageId", id);
        reply.addProperty("MD5OfMessageBody", MessageDigests.ofBody(body));
        if (!attributes.isEmpty()) {
            reply.addProperty("MD5OfMessageAttributes", MessageDigests.ofAttributes(attributes));
        }
        return reply;
    }

    /** Puts a message; {@code delaySeconds} below zero means the queue's own delay. */
    String put(String arn, String body, Map<String, JsonObject> attributes, String senderId, int delaySeconds) {
        String id = queues.update(arn, queue -> {
            checkLength(queue, body);
            int delay = delaySeconds < 0 ? queue.seconds("DelaySeconds") : delaySeconds;
            Instant now = clock.instant();
            Instant visible = now.plusSeconds(delay).plus(faults.nextDelay());
            Message message = new Message(body, attributes, senderId, now, visible);
            queue.messages.add(message);
            if (faults.nextDuplicate()) {
                queue.messages.add(new Message(body, attributes, senderId, now, visible));
            }
            return message.id;
        });
        queues.ring();
        return id;
    }

    private static void checkLength(Queue queue, String body) {
        int limit = queue.seconds("MaximumMessageSize");
        if (body.getBytes(StandardCharsets.UTF_8).length > limit) {
            throw SqsErrors.parameter("One or more parameters are invalid. Reason: Message must be shorter than "
                    + limit + " bytes.");
        }
    }

    private static void checkCharacters(String body) {
        boolean valid = body.codePoints().allMatch(c -> c == 0x9 || c == 0xA || c == 0xD || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000);
        if (!valid) {
            throw AwsError.bad("InvalidMessageContents",
                    "The message contains characters outside the allowed set.").queryCode("InvalidMessageContents");
        }
    }

    private static Map<String, JsonObject> attributes(JsonObject entry) {
        Map<String, JsonObject> found = new TreeMap<>();
        if (entry.has("MessageAttributes") && entry.get("MessageAttributes").isJsonObject()) {
            for (Map.Entry<String, JsonElement> one : entry.getAsJsonObject("MessageAttributes").entrySet()) {
                found.put(one.getKey(), attribute(one.getKey(), one.getValue().getAsJsonObject()));
            }
        }
        if (found.size() > 10) {
            throw SqsErrors.parameter("Number of message attributes [" + found.size()
                    + "] exceeds the allowed maximum [10].");
        }
        return found;
    }

    private static JsonObject attribute(String name, JsonObject attribute) {
        String type = Json.text(attribute, "DataType");
        String value = type.startsWith("Binary") ? "BinaryValue" : "StringValue";
        if (type.isEmpty() || !attribute.has(value)) {
            throw SqsErrors.parameter("The message attribute '" + name + "' must contain non-empty message attribute "
                    + "value.");
        }
        return attribute;
    }
}
