package com.activeeye.workbench.aws.session;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Objects;

/**
 * As whom AWS sees a session (STS GetCallerIdentity).
 *
 * @param account the account
 * @param arn the ARN of the user or of the assumed role's session
 * @param userId AWS's own identifier of it
 */
public record Identity(AccountId account, String arn, String userId) {
    public Identity {
        Objects.requireNonNull(account);
        Objects.requireNonNull(arn);
        Objects.requireNonNull(userId);
    }

    /** The partition, for example {@code aws} or {@code aws-us-gov}. */
    public String partition() {
        return arn.split(":", 3)[1];
    }

    /** The part of the ARN that people recognise, for example {@code user/alice}. */
    public String name() {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
