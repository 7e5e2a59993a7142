package com.activeeye.workbench.sandbox.internal.iam;

import java.util.Map;
import java.util.TreeMap;

/** The IAM resources of all accounts. */
final class IamState {
    private final Map<String, IamAccount> accounts = new TreeMap<>();

    IamAccount account(String accountId) {
        return accounts.computeIfAbsent(accountId, id -> new IamAccount());
    }
}
