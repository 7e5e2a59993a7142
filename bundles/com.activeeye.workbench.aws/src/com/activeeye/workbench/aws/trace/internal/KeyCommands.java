package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.connector.AccountId;
import java.util.List;

/** Commands about a customer's key, which is never ours to change but for the statement of the plan. */
final class KeyCommands {
    private KeyCommands() {
    }

    static Remedy.Action show(String keyArn) {
        return run(keyArn, "describe-key");
    }

    static Remedy.Action enable(String keyArn) {
        return run(keyArn, "enable-key");
    }

    /** A key whose deletion was cancelled is disabled at first. */
    static Remedy.Action rescue(String keyArn) {
        return new Remedy.RunCommands(account(keyArn), List.of(command(keyArn, "cancel-key-deletion"),
                command(keyArn, "enable-key")));
    }

    static Remedy.Action put(String keyArn, String policy) {
        return new Remedy.RunCommands(account(keyArn), List.of(command(keyArn, "put-key-policy")
                + " --policy-name default --policy " + Shell.quoted(policy)));
    }

    private static Remedy.Action run(String keyArn, String operation) {
        return keyArn.startsWith("arn:") ? new Remedy.RunCommands(account(keyArn),
                List.of(command(keyArn, operation))) : new Remedy.ByHand();
    }

    private static AccountId account(String keyArn) {
        return new AccountId(Arns.account(keyArn));
    }

    private static String command(String keyArn, String operation) {
        return "aws kms " + operation + " --key-id " + keyArn + " --region " + Arns.region(keyArn);
    }
}
