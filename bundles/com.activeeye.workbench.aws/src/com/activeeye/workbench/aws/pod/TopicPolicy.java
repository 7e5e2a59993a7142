package com.activeeye.workbench.aws.pod;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may publish to a topic of the pod: S3, for exactly the registered buckets of exactly the registered accounts
 * (Amazon S3 User Guide, "Granting permissions to publish event notification messages").
 */
final class TopicPolicy {
    static final String SID = "ActiveEyeCloudTrailBuckets";
    /** Amazon SNS, "Quotas": what a policy may be long, in bytes. */
    static final int LONGEST = 30_720;

    private TopicPolicy() {
    }

    /**
     * The policy wanted.
     *
     * @param current the policy that the topic has
     * @param topicArn the topic
     * @param credentials those whose buckets lie in the topic's region; none takes our statement out
     * @return the current policy with our statement brought up to date
     */
    static String wanted(String current, String topicArn, List<ConnectorCredential> credentials) {
        return credentials.isEmpty() ? PolicyText.without(current, SID)
                : PolicyText.with(current, statement(topicArn, credentials));
    }

    /** The buckets that a policy lets publish, by our statement. */
    static List<String> buckets(String policy) {
        return PolicyText.statement(policy, SID).stream()
                .flatMap(ours -> PolicyText.texts(ours, "Condition", "ArnLike", "aws:SourceArn").stream())
                .map(arn -> arn.substring(arn.lastIndexOf(':') + 1)).toList();
    }

    static JsonObject statement(String topicArn, List<ConnectorCredential> credentials) {
        JsonObject statement = new JsonObject();
        statement.addProperty("Sid", SID);
        statement.addProperty("Effect", "Allow");
        statement.add("Principal", object("Service", "s3.amazonaws.com"));
        statement.addProperty("Action", "SNS:Publish");
        statement.addProperty("Resource", topicArn);
        JsonObject condition = new JsonObject();
        condition.add("StringEquals", list("aws:SourceAccount",
                credentials.stream().map(credential -> credential.bucketAccount().digits())));
        condition.add("ArnLike", list("aws:SourceArn", credentials.stream().map(TopicPolicy::bucketArn)));
        statement.add("Condition", condition);
        return statement;
    }

    private static String bucketArn(ConnectorCredential credential) {
        return "arn:" + AwsRegions.partitionOf(credential.bucketRegion()) + ":s3:::" + credential.bucketName();
    }

    static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    static JsonObject list(String name, Stream<String> values) {
        JsonArray list = new JsonArray();
        values.distinct().sorted().forEach(list::add);
        JsonObject object = new JsonObject();
        object.add(name, list);
        return object;
    }
}
