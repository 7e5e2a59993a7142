package com.activeeye.workbench.sandbox.internal.sns;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Which attributes topics and subscriptions take, and with which values (Amazon SNS API). */
final class TopicAttributes {
    private static final Set<String> TOPIC = Set.of("Policy", "DisplayName", "DeliveryPolicy", "KmsMasterKeyId",
            "SignatureVersion", "TracingConfig", "SQSSuccessFeedbackRoleArn", "SQSFailureFeedbackRoleArn",
            "SQSSuccessFeedbackSampleRate");
    private static final Set<String> SUBSCRIPTION = Set.of("RawMessageDelivery", "FilterPolicy", "FilterPolicyScope",
            "RedrivePolicy", "DeliveryPolicy");

    private TopicAttributes() {
    }

    static void validateTopic(String name, String value) {
        if (!TOPIC.contains(name)) {
            throw SnsErrors.parameter("AttributeName");
        }
        if (name.equals("Policy")) {
            validatePolicy(value);
        }
        if (name.equals("SignatureVersion") && !value.matches("[12]")) {
            throw SnsErrors.parameter("SignatureVersion");
        }
    }

    private static void validatePolicy(String text) {
        JsonElement statements = policy(text).get("Statement");
        if (statements == null || text.length() > 30_720) {
            throw SnsErrors.parameter("Policy Error: null");
        }
        for (JsonElement statement : statements.isJsonArray() ? statements.getAsJsonArray().asList()
                : List.of(statements)) {
            validateStatement(statement);
        }
    }

    private static void validateStatement(JsonElement statement) {
        if (!statement.isJsonObject() || !statement.getAsJsonObject().has("Effect")
                || !statement.getAsJsonObject().has("Principal") && !statement.getAsJsonObject().has("NotPrincipal")) {
            throw SnsErrors.parameter("Policy Error: null");
        }
        JsonElement actions = statement.getAsJsonObject().get("Action");
        boolean ours = actions == null || (actions.isJsonArray() ? actions.getAsJsonArray().asList()
                : List.of(actions)).stream()
                .allMatch(action -> action.getAsString().toLowerCase(Locale.ROOT).startsWith("sns:"));
        if (!ours) {
            throw SnsErrors.parameter("Policy statement action out of service scope!");
        }
    }

    private static JsonObject policy(String text) {
        try {
            return JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw SnsErrors.parameter("Policy Error: null");
        }
    }

    static void validateSubscription(String name, String value) {
        if (!SUBSCRIPTION.contains(name)) {
            throw SnsErrors.parameter("AttributeName");
        }
        boolean valid = switch (name) {
            case "RawMessageDelivery" -> value.equals("true") || value.equals("false");
            case "FilterPolicyScope" -> value.equals("MessageAttributes") || value.equals("MessageBody");
            default -> true;
        };
        if (!valid) {
            throw SnsErrors.parameter(name + ": invalid value " + value);
        }
        if (name.equals("FilterPolicy") && !value.isEmpty()) {
            FilterPolicy.parse(value);
        }
    }

    /** What GetTopicAttributes answers. */
    static Map<String, String> describe(Topic topic, long confirmed, long pending) {
        Map<String, String> all = new TreeMap<>(topic.attributes);
        all.put("TopicArn", topic.arn);
        all.put("Owner", topic.owner);
        all.put("Policy", topic.policy());
        all.putIfAbsent("DisplayName", "");
        all.put("SubscriptionsConfirmed", Long.toString(confirmed));
        all.put("SubscriptionsPending", Long.toString(pending));
        all.put("SubscriptionsDeleted", "0");
        all.put("EffectiveDeliveryPolicy", "{\"http\":{\"defaultHealthyRetryPolicy\":{\"minDelayTarget\":20,"
                + "\"maxDelayTarget\":20,\"numRetries\":3}}}");
        return all;
    }

    /** What GetSubscriptionAttributes answers. */
    static Map<String, String> describe(Subscription subscription) {
        Map<String, String> all = new TreeMap<>(subscription.attributes);
        all.put("SubscriptionArn", subscription.arn);
        all.put("TopicArn", subscription.topic);
        all.put("Protocol", "sqs");
        all.put("Endpoint", subscription.endpoint);
        all.put("Owner", subscription.owner);
        all.putIfAbsent("RawMessageDelivery", "false");
        all.put("PendingConfirmation", Boolean.toString(subscription.pending()));
        all.put("ConfirmationWasAuthenticated", Boolean.toString(!subscription.pending()));
        return all;
    }
}
