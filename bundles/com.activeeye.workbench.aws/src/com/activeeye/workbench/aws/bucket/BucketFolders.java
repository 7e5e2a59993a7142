package com.activeeye.workbench.aws.bucket;

import com.activeeye.workbench.core.connector.AccountId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a bucket's log files lie, and of which accounts.
 *
 * @param accounts the accounts that have a folder, by what lies before the account in the keys, for example
 *        {@code AWSLogs/o-a1b2c3d4e5/}
 * @param whole whether all of the bucket was looked at; there are too many folders otherwise
 */
public record BucketFolders(SortedMap<String, SortedSet<AccountId>> accounts, boolean whole) {
    public BucketFolders {
        SortedMap<String, SortedSet<AccountId>> copy = new TreeMap<>();
        accounts.forEach((folder, found) -> copy.put(folder, Collections.unmodifiableSortedSet(new TreeSet<>(found))));
        accounts = Collections.unmodifiableSortedMap(copy);
    }

    /** All accounts that have a folder somewhere. */
    public SortedSet<AccountId> all() {
        SortedSet<AccountId> all = new TreeSet<>();
        accounts.values().forEach(all::addAll);
        return all;
    }

    /** The folders in which an account has log files. */
    public List<String> of(AccountId account) {
        List<String> folders = new ArrayList<>();
        accounts.forEach((folder, found) -> {
            if (found.contains(account)) {
                folders.add(folder);
            }
        });
        return folders;
    }
}
