package com.activeeye.workbench.sandbox.internal.sns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;
import com.activeeye.workbench.sandbox.internal.world.Ids;

/** The operations of sns on subscriptions. */
final class SubscriptionOperations {
    private static final String PENDING = "PendingConfirmation";

    private final TopicStore topics;
    private final TopicAccess access;
    private final Deliveries deliveries;

    SubscriptionOperations(TopicStore topics, TopicAccess access, Deliveries deliveries) {
        this.topics = topics;
        this.access = access;
        this.deliveries = deliveries;
    }

    void addTo(Operations operations) {
        operations.on("Subscribe", this::subscribe).on("ConfirmSubscription", this::confirm)
                .on("Unsubscribe", this::unsubscribe).on("ListSubscriptions", this::list)
                .on("ListSubscriptionsByTopic", this::listByTopic)
                .on("GetSubscriptionAttributes", this::attributes)
                .on("SetSubscriptionAttributes", this::setAttribute);
    }

    private Reply subscribe(Call call) {
        String topic = access.require(call, "TopicArn", "sns:Subscribe");
        String queue = endpoint(call);
        Map<String, String> attributes = call.query().map("Attributes");
        attributes.forEach(TopicAttributes::validateSubscription);
        Subscription subscription = existing(topic, queue, attributes)
                .orElseGet(() -> add(call, topic, queue, attributes));
        boolean tell = !subscription.pending() || call.query().get("ReturnSubscriptionArn").equals("true");
        return Reply.xml(xml -> xml.element("SubscriptionArn", tell ? subscription.arn : "pending confirmation"));
    }

    private static String endpoint(Call call) {
        if (!call.query().required("Protocol").equals("sqs")) {
            throw SnsErrors.parameter("Protocol: the sandbox delivers to sqs only, not to "
                    + call.query().get("Protocol"));
        }
        String queue = call.query().get("Endpoint");
        if (!Arn.isArn(queue) || !Arn.parse(queue).service().equals("sqs")) {
            throw SnsErrors.parameter("SQS endpoint ARN");
        }
        if (!Arn.parse(queue).partition().equals(call.partition())) {
            throw SnsErrors.parameter("SQS endpoint ARN: it is of another partition");
        }
        return queue;
    }

    private Optional<Subscription> existing(String topic, String queue, Map<String, String> attributes) {
        Optional<Subscription> found = topics.subscriptions(one -> one.topic.equals(topic)
                && one.endpoint.equals(queue)).stream().findFirst();
        if (found.isPresent() && !found.get().attributes.entrySet().containsAll(attributes.entrySet())) {
            throw SnsErrors.parameter("Attributes Reason: Subscription already exists with different attributes");
        }
        return found;
    }

    /** A subscriber of the queue's own account need not confirm. */
    private Subscription add(Call call, String topic, String queue, Map<String, String> attributes) {
        boolean own = Arn.parse(queue).account().equals(call.account());
        Subscription subscription = new Subscription(topic + ":" + UUID.randomUUID(), topic, queue, call.account(),
                own ? "" : Ids.hex(128));
        subscription.attributes.putAll(attributes);
        topics.add(subscription);
        if (!own) {
            deliveries.askToConfirm(topics.topic(topic, one -> one), subscription);
        }
        return subscription;
    }

    private Reply confirm(Call call) {
        String topic = call.query().required("TopicArn");
        String token = call.query().required("Token");
        Subscription subscription = topics.subscriptions(one -> one.topic.equals(topic) && one.token.equals(token))
                .stream().findFirst().orElseThrow(() -> SnsErrors.parameter("Token"));
        topics.changeSubscription(subscription.arn, one -> one.token = "");
        return Reply.xml(xml -> xml.element("SubscriptionArn", subscription.arn));
    }

    private Reply unsubscribe(Call call) {
        String arn = call.query().required("SubscriptionArn");
        if (topics.subscriptions(one -> one.arn.equals(arn)).isEmpty()) {
            return Reply.empty();
        }
        requireOwn(call, arn, "sns:Unsubscribe");
        topics.removeSubscription(arn);
        return Reply.empty();
    }

    /** The subscription's owner or the topic's owner may act on a subscription. */
    private String requireOwn(Call call, String arn, String action) {
        Subscription subscription = topics.subscription(arn, one -> one);
        boolean own = subscription.owner.equals(call.account())
                || Arn.parse(subscription.topic).account().equals(call.account());
        access.require(new AccessRequest(call.caller(), action, arn, own ? call.account() : subscription.owner, "",
                AccessRequest.Rule.EITHER, call.context()));
        return arn;
    }

    private Reply list(Call call) {
        access.require(AccessRequest.own(call, "sns:ListSubscriptions",
                Arn.of("sns", call.region(), call.account(), "*").toString()));
        return page(call, one -> one.owner.equals(call.account())
                && Arn.parse(one.topic).region().equals(call.region()));
    }

    private Reply listByTopic(Call call) {
        String topic = access.require(call, "TopicArn", "sns:ListSubscriptionsByTopic");
        return page(call, one -> one.topic.equals(topic));
    }

    private Reply page(Call call, Predicate<Subscription> wanted) {
        List<Subscription> all = topics.subscriptions(wanted);
        return Reply.xml(xml -> new Page<>(all, call.query().get("NextToken")).write(xml, "Subscriptions",
                SubscriptionOperations::write));
    }

    private static void write(XmlWriter xml, Subscription one) {
        xml.element("SubscriptionArn", one.pending() ? PENDING : one.arn).element("Owner", one.owner)
                .element("Protocol", "sqs").element("Endpoint", one.endpoint).element("TopicArn", one.topic);
    }

    private Reply attributes(Call call) {
        String arn = requireOwn(call, call.query().required("SubscriptionArn"), "sns:GetSubscriptionAttributes");
        return Reply.xml(xml -> TopicOperations.entries(xml, topics.subscription(arn, TopicAttributes::describe)));
    }

    private Reply setAttribute(Call call) {
        String arn = requireOwn(call, call.query().required("SubscriptionArn"), "sns:SetSubscriptionAttributes");
        String name = call.query().required("AttributeName");
        String value = call.query().get("AttributeValue");
        TopicAttributes.validateSubscription(name, value.isEmpty() && name.equals("FilterPolicyScope")
                ? "MessageAttributes" : value);
        topics.changeSubscription(arn, one -> {
            if (value.isEmpty() || value.equals("{}")) {
                one.attributes.remove(name);
            } else {
                one.attributes.put(name, value);
            }
        });
        return Reply.empty();
    }
}
