package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.google.gson.JsonParser;

class KeyPolicyStepTest extends StepContract {
    @Override
    StepKind kind() {
        return StepKind.KEY_POLICY;
    }

    @Override
    void prepare() {
        world().apply(StepKind.ROLE_STACK);
    }

    @Override
    String own() {
        return world().keyPolicy();
    }

    @Override
    void foreign() {
        world().setKeyPolicy(PolicyText.with(world().keyPolicy(), JsonParser.parseString("""
                {"Sid": "Theirs", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::%s:root"},
                "Action": ["kms:ReEncrypt*", "kms:Encrypt"], "Resource": "*",
                "Condition": {"StringLike": {"kms:EncryptionContext:aws:cloudtrail:arn": "arn:<&'\u00e9>:*"}}}"""
                .formatted(world().world().standalone())).getAsJsonObject()));
    }

    @Override
    String others() {
        return PolicyText.without(world().keyPolicy(), KeyPolicyWork.SID);
    }

    @Override
    String deniedAction() {
        return "kms:PutKeyPolicy";
    }

    @Override
    String doneBefore() {
        return "";
    }

    @Override
    void meddle() {
        world().setKeyPolicy(world().keyPolicy().replace("EnableIAMUserPermissions", "Renamed"));
    }
}
