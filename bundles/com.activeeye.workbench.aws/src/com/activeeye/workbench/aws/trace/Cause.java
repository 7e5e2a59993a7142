package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Objects;
import java.util.Set;

/**
 * One reason why a hop is broken.
 *
 * @param id what programs know it by, for example {@code trail-stopped}
 * @param what what was found, one sentence
 * @param meaning what that means for the events, in plain words
 * @param remedy what mends it
 * @param accounts the monitored accounts that it concerns; empty for all of the credential's
 */
public record Cause(String id, String what, String meaning, Remedy remedy, Set<AccountId> accounts) {
    public Cause {
        Objects.requireNonNull(id);
        Objects.requireNonNull(what);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(remedy);
        accounts = Set.copyOf(accounts);
    }

    /** Whether it concerns an account. */
    public boolean concerns(AccountId account) {
        return accounts.isEmpty() || accounts.contains(account);
    }
}
