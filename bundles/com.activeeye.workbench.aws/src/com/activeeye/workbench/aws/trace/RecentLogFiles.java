package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What lies in the bucket.
 *
 * @param newest the newest log files of each monitored account, newest first; no entry for an account without any
 * @param inBucket all accounts that have a folder of log files in the bucket
 * @param quiet the monitored accounts in which nothing happens at present, by CloudTrail's own word
 */
public record RecentLogFiles(Map<AccountId, List<LogFileSeen>> newest, Set<AccountId> inBucket,
        Set<AccountId> quiet) {
    public RecentLogFiles {
        newest = Map.copyOf(newest);
        inBucket = Set.copyOf(inBucket);
        quiet = Set.copyOf(quiet);
    }
}
