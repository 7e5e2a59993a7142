package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.connector.AccountId;
import java.time.Instant;
import java.util.Objects;

/**
 * A log file that lies in the bucket, or lay there when it was ingested.
 *
 * @param key its key
 * @param account the account that its key names
 * @param region the region that its key names
 * @param deliveredAt when it was delivered
 */
public record LogFileSeen(String key, AccountId account, String region, Instant deliveredAt) {
    public LogFileSeen {
        Objects.requireNonNull(key);
        Objects.requireNonNull(account);
        Objects.requireNonNull(region);
        Objects.requireNonNull(deliveredAt);
    }
}
