package com.activeeye.workbench.sandbox.internal.sns;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.QueryParameters;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** A message that was published. */
record Publication(String id, String subject, String message, Map<String, MessageAttribute> attributes) {
    private static final int LIMIT = 262_144;

    static Publication of(String subject, String message) {
        return new Publication(UUID.randomUUID().toString(), subject, message, Map.of());
    }

    /** Reads a Publish or a batch entry; throws InvalidParameter for what sns does not take. */
    static Publication read(QueryParameters query) {
        String message = query.get("Message");
        if (message.isEmpty()) {
            throw SnsErrors.parameter("Empty message");
        }
        if (message.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw SnsErrors.parameter("Message too long");
        }
        String subject = query.get("Subject");
        if (subject.length() > 100 || subject.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw SnsErrors.parameter("Subject");
        }
        return new Publication(UUID.randomUUID().toString(), subject,
                query.get("MessageStructure").equals("json") ? forSqs(message) : message, attributes(query));
    }

    private static String forSqs(String message) {
        try {
            JsonObject json = JsonParser.parseString(message).getAsJsonObject();
            if (json.has("default")) {
                return json.get(json.has("sqs") ? "sqs" : "default").getAsString();
            }
        } catch (JsonParseException | IllegalStateException e) {
            throw SnsErrors.parameter("Message Structure - JSON message body failed to parse");
        }
        throw SnsErrors.parameter("Message Structure - No default entry in JSON message body");
    }

    private static Map<String, MessageAttribute> attributes(QueryParameters query) {
        Map<String, MessageAttribute> found = new TreeMap<>();
        for (int i = 1; query.find("MessageAttributes.entry." + i + ".Name").isPresent(); i++) {
            String entry = "MessageAttributes.entry." + i + ".";
            String type = query.get(entry + "Value.DataType");
            String value = query.find(entry + "Value.StringValue").orElse(query.get(entry + "Value.BinaryValue"));
            if (type.isEmpty() || value.isEmpty()) {
                throw AwsError.bad("ParameterValueInvalid", "The message attribute '" + query.get(entry + "Name")
                        + "' must contain non-empty message attribute value.");
            }
            found.put(query.get(entry + "Name"), new MessageAttribute(type, value));
        }
        return found;
    }
}
