package com.activeeye.workbench.aws.handoff;

import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.plan.DecryptStatements;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.util.stream.Collectors;

/** The script for the AWS CLI. */
final class ScriptExport {
    /** What the script calls, so that whoever runs it knows what to be allowed. */
    private static final String ACTIONS = """
            #   sts:GetCallerIdentity,
            #   cloudformation: DescribeStacks, CreateChangeSet, DescribeChangeSet, ExecuteChangeSet,
            #   GetTemplateSummary,
            #   iam: CreatePolicy, CreatePolicyVersion, GetPolicy, CreateRole, GetRole, AttachRolePolicy,
            #   s3: GetBucketNotification, PutBucketNotification,
            #   and for keys kms: GetKeyPolicy, PutKeyPolicy.
            """;

    private ScriptExport() {
    }

    static String write(HandOff handOff) {
        ConnectorCredential credential = handOff.credential();
        return new Filler("handoff.sh").withWords("BUCKET_WORDS", credential.bucketName())
                .withWords("NAME_WORDS", credential.displayName())
                .withWords("ACCOUNT_WORDS", credential.bucketAccount().digits())
                .withWords("FILE_WORDS", HandOffFormat.SCRIPT.fileName(handOff)).with("ACTIONS_WORDS", ACTIONS)
                .with("STACK", quoted(handOff.stack().names().stack()))
                // As it is shipped, so that the plan finds the stack as it wants it; the values are parameters here.
                .with("TEMPLATE", handOff.stack().template())
                .with("PARAMETERS", handOff.parameters().entrySet().stream()
                        .map(entry -> "        " + quoted(entry.getKey() + "=" + entry.getValue()))
                        .collect(Collectors.joining(" \\\n")))
                .with("KEYS", handOff.keys().arns().stream().map(ScriptExport::quoted)
                        .collect(Collectors.joining(" ")))
                .with("STEPS", functions(handOff)).fill();
    }

    /** The steps alone, with their values, for those who bring the role about by other means. */
    static String steps(HandOff handOff) {
        return functions(handOff) + "need\n";
    }

    /** Each step as a function of bash, and the values that they work with. */
    private static String functions(HandOff handOff) {
        ConnectorCredential credential = handOff.credential();
        return new Filler("steps.sh").with("BUCKET", quoted(credential.bucketName()))
                .with("ACCOUNT", quoted(credential.bucketAccount().digits()))
                .with("REGION", quoted(credential.bucketRegion())).with("ROLE_ARN", quoted(handOff.roleArn()))
                .with("TOPIC_ARN", quoted(handOff.topicArn()))
                .with("RULE_NAME", quoted(BucketNotification.NAME))
                .with("KEY_STATEMENT", quoted(DecryptStatements.KEY_POLICY_SID))
                .with("RULES", quoted(handOff.rulesAsJson().toString())).fill();
    }

    /** A word that bash takes as it is. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
