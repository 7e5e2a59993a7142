package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.List;
import java.util.Objects;

/**
 * The trails that one account sees.
 *
 * @param account the account
 * @param trails its own, and those of its organisation
 * @param fault why they could not be read; empty when they could
 */
record TrailsOfAccount(AccountId account, List<SeenTrail> trails, String fault) {
    TrailsOfAccount {
        Objects.requireNonNull(account);
        Objects.requireNonNull(fault);
        trails = List.copyOf(trails);
    }

    boolean sees(SeenTrail trail) {
        return trails.stream().anyMatch(one -> one.arn().equals(trail.arn()));
    }
}
