package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** The role by which the pod reads a customer's bucket (the guide, "Creating CloudFormation Stack"). */
public final class ReadRole {
    /** The role's name in every bucket account, unless the credential has a suffix of its own. */
    public static final String NAME = "activeeye-read-cloudtrail-role";
    /** The name that the role's sessions show in the customer's own CloudTrail. */
    public static final String SESSION_NAME = "activeeye-workbench";
    // Role chaining, which an SSO login of the pod is, ends after one hour at most.
    private static final Duration LONGEST = Duration.ofHours(1);

    private ReadRole() {
    }

    /** The ARN of the role for a credential, in the partition of the bucket's region. */
    public static String arn(ConnectorCredential credential) {
        return "arn:" + AwsRegions.partitionOf(credential.bucketRegion()) + ":iam::" + credential.bucketAccount()
                + ":role/" + name(credential);
    }

    /** The name of the role for a credential. */
    public static String name(ConnectorCredential credential) {
        return NAME + credential.roleSuffix();
    }

    static AwsCredentialsProvider credentials(StsClient sts, String roleArn, String externalId) {
        AssumeRoleRequest request = AssumeRoleRequest.builder().roleArn(roleArn).externalId(externalId)
                .roleSessionName(SESSION_NAME).durationSeconds((int) LONGEST.toSeconds()).build();
        return new RoleCredentials(
                () -> StsAssumeRoleCredentialsProvider.builder().stsClient(sts).refreshRequest(request).build());
    }
}
