package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.List;
import java.util.Objects;

/**
 * What somebody must be allowed so that a hop can be judged.
 *
 * @param account in which account
 * @param actions the IAM actions
 * @param resource the ARN that they are for, or {@code *} where AWS knows no narrower one
 */
public record Permission(AccountId account, List<String> actions, String resource) {
    public Permission {
        Objects.requireNonNull(account);
        Objects.requireNonNull(resource);
        actions = List.copyOf(actions);
    }
}
