package com.activeeye.workbench.operations;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.Objects;

/**
 * Whether the log files of an account are ingested from a credential's bucket.
 *
 * @param account the account
 * @param connector the display name of its service connector; empty for none
 * @param standing in, out, or unknown
 * @param why why, one sentence
 */
public record AccountStanding(AccountId account, String connector, Standing standing, String why) {

    /** Whether they are. */
    public enum Standing {
        /** Its log files are ingested. */
        IN,
        /** Its log files are left out. */
        OUT,
        /** Nobody can tell. */
        UNKNOWN
    }

    public AccountStanding {
        Objects.requireNonNull(account);
        Objects.requireNonNull(connector);
        Objects.requireNonNull(standing);
        Objects.requireNonNull(why);
    }
}
