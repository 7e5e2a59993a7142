package com.activeeye.workbench.sandbox.internal.sns;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.activeeye.workbench.sandbox.internal.http.Hashes;
import com.activeeye.workbench.sandbox.internal.http.Urls;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** The signed JSON around a message (Amazon SNS guide, "Parsing message formats", "Verifying the signatures"). */
final class Envelope {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final List<String> SIGNED = List.of("Message", "MessageId", "Subject", "SubscribeURL", "Timestamp",
            "Token", "TopicArn", "Type");

    private final SigningKey key;
    private final String endpoint;

    /** {@code endpoint} is where the sandbox listens, without a slash at its end. */
    Envelope(SigningKey key, String endpoint) {
        this.key = key;
        this.endpoint = endpoint;
    }

    /** The path of the certificate. */
    static String certificatePath(SigningKey key) {
        return "/SimpleNotificationService-" + Hashes.sha256Hex(key.certificate()).substring(0, 32) + ".pem";
    }

    String notification(Topic topic, Subscription subscription, Publication publication, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("Type", "Notification");
        json.addProperty("MessageId", publication.id());
        json.addProperty("TopicArn", topic.arn);
        if (!publication.subject().isEmpty()) {
            json.addProperty("Subject", publication.subject());
        }
        json.addProperty("Message", publication.message());
        json.addProperty("Timestamp", TIME.format(now.atOffset(ZoneOffset.UTC)));
        sign(json, topic);
        json.addProperty("UnsubscribeURL", endpoint + "/?Action=Unsubscribe&SubscriptionArn="
                + Urls.encode(subscription.arn, false));
        if (!publication.attributes().isEmpty()) {
            json.add("MessageAttributes", attributes(publication.attributes()));
        }
        return GSON.toJson(json);
    }

    private static JsonObject attributes(Map<String, MessageAttribute> attributes) {
        JsonObject all = new JsonObject();
        attributes.forEach((name, attribute) -> {
            JsonObject one = new JsonObject();
            one.addProperty("Type", attribute.type());
            one.addProperty("Value", attribute.value());
            all.add(name, one);
        });
        return all;
    }

    /** What a queue of another account gets before it is subscribed. */
    String confirmation(Topic topic, Subscription subscription, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("Type", "SubscriptionConfirmation");
        json.addProperty("MessageId", UUID.randomUUID().toString());
        json.addProperty("Token", subscription.token);
        json.addProperty("TopicArn", topic.arn);
        json.addProperty("Message", "You have chosen to subscribe to the topic " + topic.arn
                + ".\nTo confirm the subscription, visit the SubscribeURL included in this message.");
        json.addProperty("SubscribeURL", endpoint + "/?Action=ConfirmSubscription&TopicArn="
                + Urls.encode(topic.arn, false) + "&Token=" + subscription.token);
        json.addProperty("Timestamp", TIME.format(now.atOffset(ZoneOffset.UTC)));
        sign(json, topic);
        return GSON.toJson(json);
    }

    private void sign(JsonObject json, Topic topic) {
        StringBuilder canonical = new StringBuilder();
        for (String name : SIGNED) {
            if (json.has(name)) {
                canonical.append(name).append('\n').append(json.get(name).getAsString()).append('\n');
            }
        }
        json.addProperty("SignatureVersion", topic.signatureVersion());
        json.addProperty("Signature", key.sign(canonical.toString(), topic.signatureVersion()));
        json.addProperty("SigningCertURL", endpoint + certificatePath(key));
    }
}
