package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.BucketFaults.bucketPolicy;
import static com.activeeye.workbench.operations.PolicyDocuments.with;
import static com.activeeye.workbench.operations.PolicyDocuments.without;
import static com.activeeye.workbench.operations.TraceFault.fault;
import static com.activeeye.workbench.operations.TraceWorld.FABRIKAM;
import static com.activeeye.workbench.operations.TraceWorld.FABRIKAM_LOGS;
import static com.activeeye.workbench.operations.TraceWorld.MANAGEMENT;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Hop;
import java.time.Duration;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudtrail.model.DataResource;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/** What goes wrong with trails, and with what the bucket lets CloudTrail write. */
final class TrailFaults {
    private TrailFaults() {
    }

    static Stream<TraceFault> all() {
        return Stream.of(
                fault("trail stopped", "Logs", Hop.TRAIL_LOGGING, "trail-stopped", "is switched off", world ->
                        world.operator(MANAGEMENT).cloudTrail("us-east-1").stopLogging(call -> call
                                .name("example-corp-org-trail"))),
                fault("trail writes elsewhere", "Fabrikam", Hop.TRAIL, "trail-elsewhere", "other-trail-bucket",
                        TrailFaults::trailElsewhere),
                fault("trail deleted", "Fabrikam", Hop.TRAIL, "trail-missing", "Account 123456789012 has no trail",
                        world -> world.operator(FABRIKAM).cloudTrail("eu-west-1").deleteTrail(call -> call
                                .name(trail(world).name()))),
                fault("management events left out", "Logs", Hop.TRAIL, "trail-selectors", "management events",
                        world -> world.operator(MANAGEMENT).cloudTrail("us-east-1").putEventSelectors(call -> call
                                .trailName("example-corp-org-trail").eventSelectors(EventSelector.builder()
                                        .readWriteType("All").includeManagementEvents(false)
                                        .dataResources(DataResource.builder().type("AWS::S3::Object")
                                                .values("arn:aws:s3").build()).build()))),
                fault("only one region recorded", "Logs", Hop.TRAIL, "trail-region", "records only us-east-1",
                        world -> world.operator(MANAGEMENT).cloudTrail("us-east-1").updateTrail(call -> call
                                .name("example-corp-org-trail").isMultiRegionTrail(false))),
                fault("bucket policy denies CloudTrail", "Fabrikam", Hop.TRAIL_DELIVERY, "delivery-deny",
                        "the statement \"NoMoreLogs\"", world -> {
                            bucketPolicy(world, FABRIKAM, FABRIKAM_LOGS, policy -> with(policy, """
                                    {"Sid":"NoMoreLogs","Effect":"Deny","Principal":{"Service":\
                                    "cloudtrail.amazonaws.com"},"Action":"s3:PutObject",
                                    "Resource":"arn:aws:s3:::fabrikam-cloudtrail/*"}"""));
                            world.later(Duration.ofMinutes(1));
                            world.deliver();
                        }),
                fault("bucket policy lost CloudTrail", "Fabrikam", Hop.TRAIL_DELIVERY, "delivery-denied",
                        "does not let CloudTrail in", world -> {
                            bucketPolicy(world, FABRIKAM, FABRIKAM_LOGS, policy -> without(policy,
                                    statement -> statement.toString().contains("PutObject")));
                            world.later(Duration.ofMinutes(1));
                            world.deliver();
                        }));
    }

    private static Trail trail(TraceWorld world) {
        return world.operator(FABRIKAM).cloudTrail("eu-west-1").describeTrails().trailList().getFirst();
    }

    private static void trailElsewhere(TraceWorld world) {
        String bucket = "other-trail-bucket";
        AwsSession fabrikam = world.operator(FABRIKAM);
        fabrikam.s3("eu-west-1").createBucket(call -> call.bucket(bucket)
                .createBucketConfiguration(where -> where.locationConstraint("eu-west-1")));
        String policy = fabrikam.s3("eu-west-1").getBucketPolicy(call -> call.bucket(FABRIKAM_LOGS)).policy();
        fabrikam.s3("eu-west-1").putBucketPolicy(call -> call.bucket(bucket)
                .policy(policy.replace(FABRIKAM_LOGS, bucket)));
        fabrikam.cloudTrail("eu-west-1").updateTrail(call -> call.name(trail(world).name()).s3BucketName(bucket));
    }
}
