package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.aws.session.ReadRole;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import java.util.ArrayList;
import java.util.List;

/** Role and policy as the template of the role stack has them, for commands that put them back. */
final class RoleTemplate {
    private RoleTemplate() {
    }

    static String trust(ConnectorCredential credential) {
        PodBinding pod = credential.podBinding().orElseThrow();
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:"
                + AwsRegions.partitionOf(credential.bucketRegion()) + ":iam::" + pod.podAccount()
                + ":root\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\""
                + credential.externalId() + "\"}}}]}";
    }

    static String readPolicy(ConnectorCredential credential) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + readStatement(credential) + "]}";
    }

    static String readStatement(ConnectorCredential credential) {
        return "{\"Sid\":\"ReadCloudtrailLogFiles\",\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\"],\"Resource\":[\""
                + Arns.bucket(credential) + "/*\"]}";
    }

    static Remedy.Action putTrust(ConnectorCredential credential) {
        return run(credential, List.of("aws iam update-assume-role-policy --role-name " + ReadRole.NAME
                + " --policy-document " + Shell.quoted(trust(credential))));
    }

    static Remedy.Action makeRole(ConnectorCredential credential) {
        return run(credential, List.of("aws iam create-role --role-name " + ReadRole.NAME
                + " --assume-role-policy-document " + Shell.quoted(trust(credential)), attachCommand(credential)));
    }

    static Remedy.Action attach(ConnectorCredential credential) {
        return run(credential, List.of(attachCommand(credential)));
    }

    static Remedy.Action makePolicy(ConnectorCredential credential) {
        List<String> commands = new ArrayList<>();
        commands.add("aws iam create-policy --policy-name " + RoleStack.POLICY_NAME + " --policy-document "
                + Shell.quoted(readPolicy(credential)));
        commands.add(attachCommand(credential));
        return run(credential, commands);
    }

    static Remedy.Action putPolicy(ConnectorCredential credential, String document) {
        return run(credential, List.of("aws iam create-policy-version --policy-arn " + Arns.readPolicy(credential)
                + " --set-as-default --policy-document " + Shell.quoted(document)));
    }

    private static String attachCommand(ConnectorCredential credential) {
        return "aws iam attach-role-policy --role-name " + ReadRole.NAME + " --policy-arn "
                + Arns.readPolicy(credential);
    }

    private static Remedy.Action run(ConnectorCredential credential, List<String> commands) {
        return new Remedy.RunCommands(credential.bucketAccount(), commands);
    }
}
