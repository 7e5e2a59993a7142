package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.google.gson.JsonParser;
import java.util.List;

/** The policy of a stack that the guide's own template has made, which knows no key. */
class ReadPolicyStepTest extends StepContract {
    private static final int MOST_VERSIONS = 5;

    @Override
    StepKind kind() {
        return StepKind.READ_POLICY;
    }

    @Override
    void prepare() {
        world().guideStack();
    }

    /** Another statement, and as many versions as IAM keeps. */
    @Override
    void foreign() {
        String theirs = PolicyText.with(world().readPolicy(), JsonParser.parseString("""
                {"Sid": "Theirs", "Effect": "Deny", "NotAction": ["s3:*", "kms:*"], "Resource": "*",
                "Condition": {"StringLike": {"aws:PrincipalArn": "arn:<&'\u00e9>:*"}}}""")
                .getAsJsonObject());
        for (int i = versions().size(); i < MOST_VERSIONS; i++) {
            put(theirs);
        }
    }

    private List<String> versions() {
        return world().operator().iam().listPolicyVersions(call -> call.policyArn(world().policyArn())).versions()
                .stream().map(version -> version.versionId()).toList();
    }

    private void put(String policy) {
        if (versions().size() == MOST_VERSIONS) {
            world().operator().iam().deletePolicyVersion(call -> call.policyArn(world().policyArn())
                    .versionId(versions().getLast()));
        }
        world().operator().iam().createPolicyVersion(call -> call.policyArn(world().policyArn())
                .policyDocument(policy).setAsDefault(true));
    }

    @Override
    String others() {
        return PolicyText.without(world().readPolicy(), ReadPolicyWork.SID);
    }

    @Override
    String deniedAction() {
        return "iam:CreatePolicyVersion";
    }

    @Override
    String doneBefore() {
        return "delete version v1";
    }

    @Override
    void meddle() {
        put(world().readPolicy().replace("ReadCloudtrailLogs", "Renamed"));
    }
}
