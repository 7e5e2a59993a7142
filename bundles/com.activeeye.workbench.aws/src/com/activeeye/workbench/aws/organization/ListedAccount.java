package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import java.util.Objects;

/**
 * An account as an organisation or a file lists it.
 *
 * @param account the account
 * @param name its name there; empty when there is none
 * @param active whether it is in use; a suspended or closed account makes no events
 * @param priority how visible its alerts should be
 * @param enabled whether its events should be ingested
 */
public record ListedAccount(AccountId account, String name, boolean active, Priority priority, boolean enabled) {
    public ListedAccount {
        Objects.requireNonNull(account);
        Objects.requireNonNull(name);
        Objects.requireNonNull(priority);
    }

    /** An account of an organisation, which says nothing of priorities. */
    static ListedAccount of(AccountId account, String name, boolean active) {
        return new ListedAccount(account, name, active, Priority.DEFAULT, active);
    }
}
