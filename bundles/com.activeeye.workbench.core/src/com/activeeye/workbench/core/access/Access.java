package com.activeeye.workbench.core.access;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Objects;

/**
 * How the operator acts in one account. Secrets are never in it: a profile is named, not copied.
 *
 * @param account the account it is for
 * @param profile a profile of {@code ~/.aws}; empty for the default chain
 * @param roleArn a role to assume from there; empty for none
 */
public record Access(AccountId account, String profile, String roleArn) {
    public Access {
        Objects.requireNonNull(account);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(roleArn);
    }
}
