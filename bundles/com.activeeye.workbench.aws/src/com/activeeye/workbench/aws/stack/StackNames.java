package com.activeeye.workbench.aws.stack;

import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.util.Objects;

/**
 * The names of the stack, its role and its policy: the guide's, unless the credential has a suffix of its own.
 *
 * @param stack the stack's name
 * @param role the role's name
 * @param policy the managed policy's name
 */
public record StackNames(String stack, String role, String policy) {
    public StackNames {
        Objects.requireNonNull(stack);
        Objects.requireNonNull(role);
        Objects.requireNonNull(policy);
    }

    /** The names for a credential. */
    public static StackNames of(ConnectorCredential credential) {
        String suffix = credential.roleSuffix();
        return new StackNames(RoleStack.STACK_NAME + suffix, ReadRole.name(credential),
                RoleStack.POLICY_NAME + suffix);
    }

    /** The ARN of a credential's managed policy, in the partition of the bucket's region. */
    public static String policyArn(ConnectorCredential credential) {
        return "arn:" + AwsRegions.partitionOf(credential.bucketRegion()) + ":iam::" + credential.bucketAccount()
                + ":policy/" + of(credential).policy();
    }
}
