package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.model.Trail;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket's own policy, where it explains a refusal. It is the customer's, and never ours to change. */
final class BucketPolicies {
    private BucketPolicies() {
    }

    /** The policy; empty when there is none, or nobody may look. */
    static String read(Look look) {
        try {
            ConnectorCredential credential = look.credential();
            AwsSession operator = look.operator();
            return look.ask(operator, "s3:GetBucketPolicy", Arns.bucket(credential), () -> {
                try {
                    return operator.s3(credential.bucketRegion()).getBucketPolicy(call -> call
                            .bucket(credential.bucketName()).expectedBucketOwner(credential.bucketAccount().digits()))
                            .policy();
                } catch (S3Exception e) {
                    if (AwsFaults.code(e).equals("NoSuchBucketPolicy")) {
                        return "";
                    }
                    throw e;
                }
            }, policy -> policy.isEmpty() ? ProbeTexts.get("nothing") : policy);
        } catch (WorkbenchException unseen) {
            return "";
        }
    }

    /** The statement that denies an action on the bucket's objects. */
    static Optional<PolicyStatement> deny(Look look, String action) {
        return PolicyStatement.of(read(look)).stream().filter(PolicyStatement::denies)
                .filter(statement -> statement.names(action))
                .filter(statement -> statement.about(Arns.bucket(look.credential()) + "/AWSLogs/x")
                        || statement.json().toString().contains("/AWSLogs/")).findFirst();
    }

    /** The ARN of the trail of an account that the policy lets write. */
    static Optional<String> expectedTrail(Look look, AccountId account) {
        return PolicyStatement.of(read(look)).stream().filter(PolicyStatement::allows)
                .filter(statement -> statement.names("s3:PutObject"))
                .flatMap(statement -> statement.condition("aws:SourceArn").stream())
                .filter(arn -> arn.matches("arn:[^:]+:cloudtrail:[a-z0-9-]+:" + account + ":trail/[A-Za-z0-9._-]+"))
                .findFirst();
    }

    static Remedy.Action showing(ConnectorCredential credential) {
        return run(credential, "aws s3api get-bucket-policy --bucket " + credential.bucketName());
    }

    static Remedy.Action without(Look look, PolicyStatement statement) {
        return new Remedy.RunCommands(look.credential().bucketAccount(),
                List.of(putCommand(look.credential(), statement.removedFrom(read(look)))));
    }

    /** With the two statements that CloudTrail asks for (AWS CloudTrail User Guide, "Amazon S3 bucket policy"). */
    static Remedy.Action letting(Look look, Trail trail, AccountId account) {
        return new Remedy.RunCommands(look.credential().bucketAccount(),
                List.of(lettingCommand(look, trail, account)));
    }

    /** The same as a command. */
    static String lettingCommand(Look look, Trail trail, AccountId account) {
        ConnectorCredential credential = look.credential();
        String prefix = Optional.ofNullable(trail.s3KeyPrefix()).filter(text -> !text.isEmpty())
                .map(text -> text + "/").orElse("");
        String folder = Boolean.TRUE.equals(trail.isOrganizationTrail()) ? "*" : account.digits() + "/*";
        String policy = PolicyText.with(read(look), statement("AWSCloudTrailAclCheck", "s3:GetBucketAcl",
                Arns.bucket(credential), trail, false));
        policy = PolicyText.with(policy, statement("AWSCloudTrailWrite", "s3:PutObject", Arns.bucket(credential) + "/"
                + prefix + "AWSLogs/" + folder, trail, true));
        return putCommand(credential, policy);
    }

    private static JsonObject statement(String sid, String action, String resource, Trail trail, boolean acl) {
        JsonObject principal = new JsonObject();
        principal.addProperty("Service", "cloudtrail.amazonaws.com");
        JsonObject equals = new JsonObject();
        equals.addProperty("aws:SourceArn", trail.trailARN());
        if (acl) {
            equals.addProperty("s3:x-amz-acl", "bucket-owner-full-control");
        }
        JsonObject condition = new JsonObject();
        condition.add("StringEquals", equals);
        JsonObject statement = new JsonObject();
        statement.addProperty("Sid", sid);
        statement.addProperty("Effect", "Allow");
        statement.add("Principal", principal);
        statement.addProperty("Action", action);
        statement.addProperty("Resource", resource);
        statement.add("Condition", condition);
        return statement;
    }

    private static String putCommand(ConnectorCredential credential, String policy) {
        boolean empty = PolicyStatement.of(policy).isEmpty();
        return (empty ? "aws s3api delete-bucket-policy --bucket " + credential.bucketName()
                : "aws s3api put-bucket-policy --bucket " + credential.bucketName() + " --policy "
                        + Shell.quoted(policy)) + " --region " + credential.bucketRegion();
    }

    private static Remedy.Action run(ConnectorCredential credential, String command) {
        return new Remedy.RunCommands(credential.bucketAccount(), List.of(command + " --region "
                + credential.bucketRegion()));
    }
}
