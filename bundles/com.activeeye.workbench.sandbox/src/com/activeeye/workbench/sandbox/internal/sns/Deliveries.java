package com.activeeye.workbench.sandbox.internal.sns;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.sqs.SqsService;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Delivers publications to the subscribed queues whose policies let sns in; others get nothing, as in AWS. */
final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Principal SNS = Principal.service("sns.amazonaws.com");

    private final World world;
    private final TopicStore topics;

    Deliveries(World world, TopicStore topics) {
        this.world = world;
        this.topics = topics;
    }

    void publish(String topicArn, Publication publication) {
        List<Subscription> subscribed = topics.subscriptions(one -> one.topic.equals(topicArn) && !one.pending());
        for (Subscription subscription : subscribed) {
            if (accepts(subscription, publication)) {
                deliver(topicArn, subscription, publication);
            }
        }
    }

    private static boolean accepts(Subscription subscription, Publication publication) {
        String policy = subscription.attributes.getOrDefault("FilterPolicy", "");
        if (policy.isEmpty()) {
            return true;
        }
        FilterPolicy filter = FilterPolicy.parse(policy);
        return "MessageBody".equals(subscription.attributes.get("FilterPolicyScope"))
                ? filter.acceptsBody(publication.message()) : filter.acceptsAttributes(publication.attributes());
    }

    private void deliver(String topicArn, Subscription subscription, Publication publication) {
        String body = subscription.raw() ? publication.message() : topics.topic(topicArn,
                topic -> envelope().notification(topic, subscription, publication, world.clock().instant()));
        Map<String, JsonObject> attributes = subscription.raw() ? forSqs(publication) : Map.of();
        try {
            send(subscription.endpoint, topicArn, body, attributes);
        } catch (AwsError e) {
            LOG.debug("{} refused a message of {}: {}", subscription.endpoint, topicArn, e.getMessage());
            deadLetter(subscription, topicArn, body, attributes);
        }
    }

    private void deadLetter(Subscription subscription, String topicArn, String body,
            Map<String, JsonObject> attributes) {
        String policy = subscription.attributes.getOrDefault("RedrivePolicy", "");
        if (!policy.isEmpty()) {
            try {
                send(JsonParser.parseString(policy).getAsJsonObject().get("deadLetterTargetArn").getAsString(),
                        topicArn, body, attributes);
            } catch (AwsError e) {
                LOG.debug("The dead-letter queue of {} refused a message too: {}", subscription.arn, e.getMessage());
            }
        }
    }

    private void send(String queueArn, String topicArn, String body, Map<String, JsonObject> attributes) {
        world.find(SqsService.class).deliver(SNS, queueArn, body, attributes, Map.of("aws:SourceArn", topicArn,
                "aws:SourceAccount", Arn.parse(topicArn).account()));
    }

    /** Asks a queue of another account to confirm. */
    void askToConfirm(Topic topic, Subscription subscription) {
        try {
            send(subscription.endpoint, topic.arn, envelope().confirmation(topic, subscription,
                    world.clock().instant()), Map.of());
        } catch (AwsError e) {
            LOG.debug("{} did not take the confirmation of {}", subscription.endpoint, subscription.arn, e);
        }
    }

    private Envelope envelope() {
        String endpoint = world.endpoint().toString().replaceAll("/$", "");
        return new Envelope(topics.signingKey(), endpoint);
    }

    private static Map<String, JsonObject> forSqs(Publication publication) {
        Map<String, JsonObject> all = new TreeMap<>();
        publication.attributes().forEach((name, attribute) -> {
            JsonObject one = new JsonObject();
            one.addProperty("DataType", attribute.type());
            one.addProperty(attribute.type().startsWith("Binary") ? "BinaryValue" : "StringValue", attribute.value());
            all.put(name, one);
        });
        return all;
    }
}
