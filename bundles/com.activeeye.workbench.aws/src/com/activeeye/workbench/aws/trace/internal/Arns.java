package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.core.credential.ConnectorCredential;

/** The ARNs of what belongs to a credential. */
final class Arns {
    private Arns() {
    }

    private static String partition(ConnectorCredential credential) {
        return "arn:" + AwsRegions.partitionOf(credential.bucketRegion());
    }

    static String bucket(ConnectorCredential credential) {
        return partition(credential) + ":s3:::" + credential.bucketName();
    }

    static String stack(ConnectorCredential credential, String region) {
        return partition(credential) + ":cloudformation:" + region + ":"
                + credential.bucketAccount() + ":stack/" + StackNames.of(credential).stack() + "/*";
    }

    static String role(ConnectorCredential credential) {
        return ReadRole.arn(credential);
    }

    /** All keys of the bucket's account. */
    static String keys(ConnectorCredential credential) {
        return partition(credential) + ":kms:*:" + credential.bucketAccount() + ":key/*";
    }

    /** All trails: a trail of an organisation has the number of another account. */
    static String trails(ConnectorCredential credential) {
        return partition(credential) + ":cloudtrail:*:*:trail/*";
    }

    static String readPolicy(ConnectorCredential credential) {
        return StackNames.policyArn(credential);
    }

    /** The region of an ARN; empty where it has none. */
    static String region(String arn) {
        return arn.split(":", 5)[3];
    }

    /** The account of an ARN, twelve digits; empty where it has none. */
    static String account(String arn) {
        return arn.split(":", 6)[4];
    }
}
