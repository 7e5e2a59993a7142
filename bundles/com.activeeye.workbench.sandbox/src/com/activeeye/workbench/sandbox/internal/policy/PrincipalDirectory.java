package com.activeeye.workbench.sandbox.internal.policy;

import java.util.Optional;

/** Knows which accounts, roles and users there are, so that a policy cannot name one that does not exist. */
public interface PrincipalDirectory {

    /** Whether there is an account with these twelve digits. */
    boolean accountExists(String accountId);

    /** The unique ID (AROA…, AIDA…) of a role or user by its ARN. */
    Optional<String> uniqueId(String arn);
}
