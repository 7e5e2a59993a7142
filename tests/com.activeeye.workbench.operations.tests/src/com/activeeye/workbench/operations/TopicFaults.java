package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.NotificationFaults.folder;
import static com.activeeye.workbench.operations.PolicyDocuments.with;
import static com.activeeye.workbench.operations.PolicyDocuments.without;
import static com.activeeye.workbench.operations.TraceFault.fault;

import com.activeeye.workbench.aws.trace.Hop;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What goes wrong with the pod's topic, and with the queue's subscription to it. */
final class TopicFaults {
    private TopicFaults() {
    }

    static Stream<TraceFault> all() {
        return Stream.of(
                fault("topic policy without S3", "Logs", Hop.TOPIC, "topic-policy", "does not let the bucket",
                        world -> topicPolicy(world, policy -> without(policy, "ActiveEyeCloudTrailBuckets"))),
                fault("topic policy denies", "Logs", Hop.TOPIC, "topic-deny", "\"NobodyPublishes\"", world ->
                        topicPolicy(world, policy -> with(policy, "{\"Sid\":\"NobodyPublishes\",\"Effect\":\"Deny\","
                                + "\"Principal\":\"*\",\"Action\":\"SNS:Publish\",\"Resource\":\"" + topic(world)
                                + "\"}"))),
                fault("topic encrypted with the key of AWS", "Logs", Hop.TOPIC, "topic-key", "alias/aws/sns",
                        world -> world.pod().sns("us-east-1").setTopicAttributes(call -> call
                                .topicArn(topic(world)).attributeName("KmsMasterKeyId")
                                .attributeValue("alias/aws/sns"))),
                fault("topic deleted", "Logs", Hop.TOPIC, "topic-missing", "There is no topic", world -> world.pod()
                        .sns("us-east-1").deleteTopic(call -> call.topicArn(topic(world)))),
                fault("subscription gone", "Logs", Hop.SUBSCRIPTION, "subscription-missing", "is not subscribed",
                        world -> world.pod().sns("us-east-1").unsubscribe(call -> call
                                .subscriptionArn(subscription(world)))),
                fault("filter policy too narrow", "Logs", Hop.SUBSCRIPTION, "filter-narrow",
                        "holds back account 777788889999", world -> {
                            filter(world, "FilterPolicyScope", "MessageBody");
                            filter(world, "FilterPolicy", "{\"Records\":{\"s3\":{\"object\":{\"key\":[{\"prefix\":\""
                                    + folder(world) + "555566667777/\"}]}}}}");
                        }),
                fault("filter policy on attributes", "Logs", Hop.SUBSCRIPTION, "filter-attributes",
                        "message attributes", world -> {
                            filter(world, "FilterPolicyScope", "MessageAttributes");
                            filter(world, "FilterPolicy", "{\"account\":[\"555566667777\"]}");
                        }));
    }

    /** The topic that the organisation's bucket notifies. */
    static String topic(TraceWorld world) {
        return world.workbench().requirePod().topicArn("us-east-1");
    }

    private static String subscription(TraceWorld world) {
        return world.pod().sns("us-east-1").listSubscriptionsByTopic(call -> call.topicArn(topic(world)))
                .subscriptions().getFirst().subscriptionArn();
    }

    private static void filter(TraceWorld world, String name, String value) {
        world.pod().sns("us-east-1").setSubscriptionAttributes(call -> call.subscriptionArn(subscription(world))
                .attributeName(name).attributeValue(value));
    }

    private static void topicPolicy(TraceWorld world, UnaryOperator<String> change) {
        var sns = world.pod().sns("us-east-1");
        String policy = sns.getTopicAttributes(call -> call.topicArn(topic(world))).attributes().get("Policy");
        sns.setTopicAttributes(call -> call.topicArn(topic(world)).attributeName("Policy")
                .attributeValue(change.apply(policy)));
    }
}
