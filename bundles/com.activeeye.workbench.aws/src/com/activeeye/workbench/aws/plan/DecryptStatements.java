package com.activeeye.workbench.aws.plan;

import com.google.gson.JsonObject;
import java.util.List;

/** The two statements that let the read role decrypt, for those who show them before a key is known. */
public final class DecryptStatements {
    /** The Sid of the statement in a key's own policy, as the guide gives it. */
    public static final String KEY_POLICY_SID = KeyPolicyWork.SID;

    private DecryptStatements() {
    }

    /**
     * The statement of a key's own policy (the guide, "Editing the KMS Key Policy").
     *
     * @param roleArn the ARN of the role that may decrypt
     */
    public static JsonObject keyPolicy(String roleArn) {
        return KeyPolicyWork.statement(List.of(roleArn));
    }

    /**
     * The statement of the role's policy (the guide, "Editing the IAM Policy").
     *
     * @param keyArns the ARNs of the keys
     */
    public static JsonObject readPolicy(List<String> keyArns) {
        return ReadPolicyWork.statement(keyArns);
    }
}
