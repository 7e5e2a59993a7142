package com.activeeye.workbench.sandbox.internal.iam;

import java.util.SortedMap;
import java.util.TreeMap;

/** The IAM resources of all accounts. */
final class IamState {
    private final SortedMap<String, IamAccount> accounts = new TreeMap<>();

    IamAccount account(String accountId) {
        return accounts.computeIfAbsent(accountId, id -> new IamAccount());
    }
}
