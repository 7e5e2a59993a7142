package com.activeeye.workbench.sandbox.internal.sqs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.google.gson.JsonObject;

/** A message as ReceiveMessage answers it, with the attributes that the request asks for. */
final class MessageView {

    private MessageView() {
    }

    static JsonObject of(Queue queue, Message message, JsonObject request) {
        JsonObject view = new JsonObject();
        view.addProperty("MessageId", message.id);
        view.addProperty("ReceiptHandle", message.handle);
        view.addProperty("MD5OfBody", MessageDigests.ofBody(message.body));
        view.addProperty("Body", message.body);
        JsonObject system = system(queue, message, request);
        if (!system.isEmpty()) {
            view.add("Attributes", system);
        }
        addAttributes(view, message, new TreeSet<>(Json.texts(request, "MessageAttributeNames")));
        return view;
    }

    /** Both names of the parameter: AttributeNames is the older one. */
    private static JsonObject system(Queue queue, Message message, JsonObject request) {
        Set<String> names = new TreeSet<>(Json.texts(request, "AttributeNames"));
        names.addAll(Json.texts(request, "MessageSystemAttributeNames"));
        Map<String, String> all = new LinkedHashMap<>();
        all.put("SenderId", message.senderId);
        all.put("SentTimestamp", Long.toString(message.sent.toEpochMilli()));
        all.put("ApproximateReceiveCount", Integer.toString(message.receives));
        all.put("ApproximateFirstReceiveTimestamp", Long.toString(message.firstReceived.toEpochMilli()));
        if (!message.deadLetterSource.isEmpty()) {
            all.put("DeadLetterQueueSourceArn", message.deadLetterSource);
        }
        JsonObject found = new JsonObject();
        all.forEach((name, value) -> {
            if (names.contains("All") || names.contains(name)) {
                found.addProperty(name, value);
            }
        });
        return found;
    }

    private static void addAttributes(JsonObject view, Message message, Set<String> names) {
        Map<String, JsonObject> found = new TreeMap<>();
        message.attributes.forEach((name, value) -> {
            if (names.stream().anyMatch(wanted -> matches(wanted, name))) {
                found.put(name, value);
            }
        });
        if (!found.isEmpty()) {
            JsonObject attributes = new JsonObject();
            found.forEach(attributes::add);
            view.add("MessageAttributes", attributes);
            view.addProperty("MD5OfMessageAttributes", MessageDigests.ofAttributes(found));
        }
    }

    private static boolean matches(String wanted, String name) {
        return wanted.equals("All") || wanted.equals(name)
                || wanted.endsWith(".*") && name.startsWith(wanted.substring(0, wanted.length() - 1));
    }
}
