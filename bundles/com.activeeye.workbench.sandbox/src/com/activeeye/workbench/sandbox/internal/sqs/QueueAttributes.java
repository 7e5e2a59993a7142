package com.activeeye.workbench.sandbox.internal.sqs;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The attributes that queues have, their defaults and their limits (Amazon SQS API, SetQueueAttributes). */
final class QueueAttributes {
    static final Map<String, String> DEFAULTS = Map.of("VisibilityTimeout", "30", "MaximumMessageSize", "1048576",
            "MessageRetentionPeriod", "345600", "DelaySeconds", "0", "ReceiveMessageWaitTimeSeconds", "0",
            "SqsManagedSseEnabled", "true");

    private record Range(int least, int most) {
    }

    private static final Map<String, Range> RANGES = Map.of("VisibilityTimeout", new Range(0, 43_200),
            "MaximumMessageSize", new Range(1024, 1_048_576), "MessageRetentionPeriod", new Range(60, 1_209_600),
            "DelaySeconds", new Range(0, 900), "ReceiveMessageWaitTimeSeconds", new Range(0, 20),
            "KmsDataKeyReusePeriodSeconds", new Range(60, 86_400));
    private static final Set<String> DOCUMENTS = Set.of("Policy", "RedrivePolicy", "RedriveAllowPolicy");

    private QueueAttributes() {
    }

    /** Throws InvalidAttributeName or InvalidAttributeValue for what a queue cannot have. */
    static void validate(Map<String, String> attributes) {
        attributes.forEach((name, value) -> {
            if (!valid(name, value)) {
                throw SqsErrors.attributeValue(name);
            }
        });
    }

    private static boolean valid(String name, String value) {
        if (RANGES.containsKey(name)) {
            return inRange(RANGES.get(name), value);
        }
        if (DOCUMENTS.contains(name)) {
            return value.isEmpty() || validDocument(name, value);
        }
        if (name.equals("SqsManagedSseEnabled")) {
            return value.equals("true") || value.equals("false");
        }
        if (name.equals("KmsMasterKeyId")) {
            return value.length() <= 2048;
        }
        if (name.equals("FifoQueue") || name.equals("ContentBasedDeduplication")) {
            throw SqsErrors.unsupported("The sandbox has standard queues only, no FIFO queues.");
        }
        throw SqsErrors.attributeName(name);
    }

    private static boolean inRange(Range range, String value) {
        try {
            int number = Integer.parseInt(value);
            return number >= range.least() && number <= range.most();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean validDocument(String name, String value) {
        try {
            JsonElement json = JsonParser.parseString(value);
            return json.isJsonObject() && switch (name) {
                case "Policy" -> json.getAsJsonObject().has("Statement");
                case "RedrivePolicy" -> validRedrive(json.getAsJsonObject());
                default -> json.getAsJsonObject().has("redrivePermission");
            };
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean validRedrive(JsonObject policy) {
        int receives = policy.has("maxReceiveCount") ? policy.get("maxReceiveCount").getAsInt() : 0;
        return receives >= 1 && receives <= 1000 && policy.has("deadLetterTargetArn")
                && Arn.isArn(policy.get("deadLetterTargetArn").getAsString());
    }

    /** Sets validated attributes; an empty value removes one. */
    static void set(Queue queue, Map<String, String> attributes, Instant now) {
        attributes.forEach((name, value) -> {
            if (value.isEmpty()) {
                queue.attributes.remove(name);
            } else {
                queue.attributes.put(name, value);
            }
        });
        if (attributes.containsKey("KmsMasterKeyId")) {
            queue.attributes.put("SqsManagedSseEnabled",
                    Boolean.toString(attributes.get("KmsMasterKeyId").isEmpty()));
        }
        queue.modified = now;
    }

    /** The attributes that were asked for by name, or all. */
    static JsonObject describe(Queue queue, Collection<String> names, Instant now) {
        Map<String, String> all = new LinkedHashMap<>(DEFAULTS);
        all.putAll(queue.attributes);
        all.put("QueueArn", queue.arn());
        all.put("ApproximateNumberOfMessages", Long.toString(queue.visible(now)));
        all.put("ApproximateNumberOfMessagesNotVisible", Long.toString(queue.inFlight(now)));
        all.put("ApproximateNumberOfMessagesDelayed",
                Long.toString(queue.messages.size() - queue.visible(now) - queue.inFlight(now)));
        all.put("CreatedTimestamp", Long.toString(queue.created.getEpochSecond()));
        all.put("LastModifiedTimestamp", Long.toString(queue.modified.getEpochSecond()));
        return select(all, names);
    }

    private static JsonObject select(Map<String, String> all, Collection<String> names) {
        JsonObject found = new JsonObject();
        for (String name : names) {
            if (name.equals("All")) {
                all.forEach(found::addProperty);
            } else if (all.containsKey(name)) {
                found.addProperty(name, all.get(name));
            } else if (!RANGES.containsKey(name) && !DOCUMENTS.contains(name) && !name.equals("KmsMasterKeyId")
                    && !name.equals("FifoQueue")) {
                throw SqsErrors.attributeName(name);
            }
        }
        return found;
    }
}
