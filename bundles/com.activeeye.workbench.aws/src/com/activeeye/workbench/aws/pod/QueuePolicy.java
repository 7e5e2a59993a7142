package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsRegions;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may send to the pod's queue: SNS, for exactly the pod's topics (Amazon SNS Developer Guide, "Fanout to Amazon SQS
 * queues" and "Cross-Region delivery").
 */
final class QueuePolicy {
    static final String SID = "ActiveEyeCloudTrailTopics";

    private QueuePolicy() {
    }

    /**
     * The policy wanted.
     *
     * @param current the policy that the queue has; empty for none
     * @param queueArn the queue
     * @param topicArns the topics that are to deliver to it; none takes our statement out
     * @return the current policy with our statement brought up to date; empty when no statement is left
     */
    static String wanted(String current, String queueArn, Collection<String> topicArns) {
        return topicArns.isEmpty() ? PolicyText.without(current, SID)
                : PolicyText.with(current, statement(queueArn, topicArns));
    }

    /** The topics that a policy lets send, by our statement. */
    static List<String> topics(String policy) {
        return PolicyText.statement(policy, SID).stream()
                .flatMap(ours -> PolicyText.texts(ours, "Condition", "ArnEquals", "aws:SourceArn").stream()).toList();
    }

    private static JsonObject statement(String queueArn, Collection<String> topicArns) {
        JsonObject statement = new JsonObject();
        statement.addProperty("Sid", SID);
        statement.addProperty("Effect", "Allow");
        statement.add("Principal", TopicPolicy.list("Service", principals(topicArns)));
        statement.addProperty("Action", "sqs:SendMessage");
        statement.addProperty("Resource", queueArn);
        JsonObject condition = new JsonObject();
        condition.add("ArnEquals", TopicPolicy.list("aws:SourceArn", topicArns.stream()));
        statement.add("Condition", condition);
        return statement;
    }

    /** SNS of an opt-in region delivers to other regions under a name of its own. */
    private static Stream<String> principals(Collection<String> topicArns) {
        Stream<String> optIn = topicArns.stream().map(QueuePolicy::region).filter(AwsRegions::isOptIn)
                .map(region -> "sns." + region + ".amazonaws.com");
        return Stream.concat(Stream.of("sns.amazonaws.com"), optIn);
    }

    static String region(String arn) {
        return arn.split(":", 5)[3];
    }
}
