package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.PolicyDocuments.with;
import static com.activeeye.workbench.operations.RoleFaults.changePolicy;
import static com.activeeye.workbench.operations.TraceFault.fault;
import static com.activeeye.workbench.operations.TraceWorld.LOGS;
import static com.activeeye.workbench.operations.TraceWorld.LOG_ARCHIVE;

import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.core.connector.AccountId;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What keeps the role from the log files although its own policy lets it read them. */
final class BucketFaults {
    private BucketFaults() {
    }

    static Stream<TraceFault> all() {
        return Stream.of(
                fault("bucket policy denies the role", "Logs", Hop.READ, "read-deny", "\"NobodyReads\"", world ->
                        bucketPolicy(world, LOG_ARCHIVE, LOGS, policy -> with(policy, """
                                {"Sid":"NobodyReads","Effect":"Deny","Principal":"*","Action":"s3:GetObject",
                                "Resource":"arn:aws:s3:::example-corp-cloudtrail-logs/*"}"""))),
                fault("service control policy denies reading", "Logs", Hop.READ, "read-denied", "S3 refuses",
                        BucketFaults::denyInline));
    }

    private static void denyInline(TraceWorld world) {
        changePolicy(world, LOG_ARCHIVE, document -> with(document.replace("ReadCloudtrailLogFiles", "Read"), """
                {"Effect":"Deny","Action":"s3:GetObject","Resource":"*",
                "Condition":{"StringLike":{"aws:PrincipalArn":"*"}}}"""));
    }

    /** Changes the policy of a bucket. */
    static void bucketPolicy(TraceWorld world, AccountId account, String bucket, UnaryOperator<String> change) {
        var s3 = world.operator(account).s3(world.homeRegion(account));
        String policy = s3.getBucketPolicy(call -> call.bucket(bucket)).policy();
        s3.putBucketPolicy(call -> call.bucket(bucket).policy(change.apply(policy)));
    }
}
