package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Set;

/**
 * The monitored accounts whose log files a credential's bucket is to receive.
 *
 * @param accounts those of service connectors that nothing ties to the bucket of another credential
 * @param elsewhere those whose trails write to the bucket of another credential, and not to this one
 */
public record ServedAccounts(Set<AccountId> accounts, Set<AccountId> elsewhere) {
    /** Nothing is known of them. */
    public static final ServedAccounts UNKNOWN = new ServedAccounts(Set.of(), Set.of());

    public ServedAccounts {
        accounts = Set.copyOf(accounts);
        elsewhere = Set.copyOf(elsewhere);
    }
}
