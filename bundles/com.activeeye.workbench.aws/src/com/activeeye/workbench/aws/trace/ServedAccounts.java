package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Set;

/**
 * The monitored accounts whose log files a credential's bucket is to receive.
 *
 * @param accounts those of service connectors that nothing ties to the bucket of another credential
 */
public record ServedAccounts(Set<AccountId> accounts) {
    public ServedAccounts {
        accounts = Set.copyOf(accounts);
    }
}
