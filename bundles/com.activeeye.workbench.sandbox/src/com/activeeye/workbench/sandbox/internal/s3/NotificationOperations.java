package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Reply;

/** Gets and puts a bucket's notification configuration, with the checks that s3 makes of the whole of it. */
final class NotificationOperations {
    private static final Set<String> EVENTS = Set.of("s3:ObjectCreated:*", "s3:ObjectCreated:Put",
            "s3:ObjectCreated:Post", "s3:ObjectCreated:Copy", "s3:ObjectCreated:CompleteMultipartUpload",
            "s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated",
            "s3:ObjectRestore:*", "s3:ObjectRestore:Post", "s3:ObjectRestore:Completed", "s3:ObjectRestore:Delete",
            "s3:ReducedRedundancyLostObject", "s3:Replication:*", "s3:Replication:OperationFailedReplication",
            "s3:Replication:OperationMissedThreshold", "s3:Replication:OperationReplicatedAfterThreshold",
            "s3:Replication:OperationNotTracked", "s3:LifecycleExpiration:*", "s3:LifecycleExpiration:Delete",
            "s3:LifecycleExpiration:DeleteMarkerCreated", "s3:LifecycleTransition", "s3:IntelligentTiering",
            "s3:ObjectTagging:*", "s3:ObjectTagging:Put", "s3:ObjectTagging:Delete", "s3:ObjectAcl:Put");

    private static final int MOST_RULES = 100;

    private final Buckets buckets;
    private final S3Access access;
    private final S3Events events;

    NotificationOperations(Buckets buckets, S3Access access, S3Events events) {
        this.buckets = buckets;
        this.access = access;
        this.events = events;
    }

    Reply get(S3Call call) {
        Bucket bucket = access.require(call, "s3:GetBucketNotification", "");
        return Reply.xmlDocument("NotificationConfiguration", S3Service.NAMESPACE,
                xml -> NotificationXml.write(xml, bucket.notifications));
    }

    /** Replaces the whole configuration, or nothing of it. */
    Reply put(S3Call call) throws IOException {
        Bucket bucket = access.require(call, "s3:PutBucketNotification", "");
        Notifications wanted = NotificationXml.read(Xml.parse(call.http().body(), "NotificationConfiguration"));
        checkRules(wanted.rules());
        wanted.rules().forEach(rule -> checkPlace(rule, bucket));
        if (!call.header("x-amz-skip-destination-validation").equals("true")) {
            wanted.rules().forEach(rule -> checkDestination(rule, bucket));
        }
        buckets.change(bucket.name, one -> one.notifications = wanted);
        wanted.rules().stream().map(Notifications.Rule::arn).distinct()
                .forEach(arn -> events.sendTest(bucket, arn, call.call().requestId()));
        return Reply.http(200);
    }

    private static void checkRules(List<Notifications.Rule> rules) {
        if (rules.size() > MOST_RULES) {
            throw S3Errors.argument("The number of notification configurations cannot exceed " + MOST_RULES);
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Notifications.Rule rule = rules.get(i);
            if (!ids.add(rule.id())) {
                throw S3Errors.argument("Same ID used for multiple configurations. IDs must be unique");
            }
            rule.events().stream().filter(event -> !EVENTS.contains(event)).findFirst().ifPresent(event -> {
                throw S3Errors.argument("The event '" + event + "' is not supported for notifications");
            });
            rules.subList(0, i).forEach(other -> checkOverlap(rule, other));
        }
    }

    private static void checkOverlap(Notifications.Rule one, Notifications.Rule other) {
        if (one.overlaps(other)) {
            boolean filters = !(one.prefix() + one.suffix() + other.prefix() + other.suffix()).isEmpty();
            throw S3Errors.argument(filters ? "Configuration is ambiguously defined. Cannot have overlapping suffixes "
                    + "in two rules if the prefixes are overlapping for the same event type."
                    : "Configurations overlap. Configurations on the same bucket cannot share a common event type.");
        }
    }

    private static void checkPlace(Notifications.Rule rule, Bucket bucket) {
        if (!Arn.isArn(rule.arn())) {
            throw S3Errors.argument("The ARN could not be parsed").with("ArgumentName", rule.kind().target)
                    .with("ArgumentValue", rule.arn());
        }
        Arn arn = Arn.parse(rule.arn());
        boolean service = arn.service().equals(switch (rule.kind()) {
            case TOPIC -> "sns";
            case QUEUE -> "sqs";
            case FUNCTION -> "lambda";
        });
        if (!service) {
            throw S3Errors.argument("The ARN is not well formed").with("ArgumentName", rule.kind().target)
                    .with("ArgumentValue", rule.arn());
        }
        if (!arn.region().equals(bucket.region) || !arn.partition().equals(Arn.partitionOf(bucket.region))) {
            throw S3Errors.argument("The notification destination service region is not valid for the bucket location "
                    + "constraint").with("ArgumentName", rule.kind().target).with("ArgumentValue", rule.arn());
        }
    }

    private void checkDestination(Notifications.Rule rule, Bucket bucket) {
        Optional<AwsError> refusal = events.refusal(bucket, rule.arn());
        if (refusal.isPresent()) {
            throw S3Errors.argument("Unable to validate the following destination configurations")
                    .with("ArgumentName1", rule.arn()).with("ArgumentValue1",
                            "Permissions on the destination " + switch (rule.kind()) {
                                case TOPIC -> "topic";
                                case QUEUE -> "queue";
                                case FUNCTION -> "function";
                            } + " do not allow S3 to publish notifications from this bucket");
        }
    }
}
