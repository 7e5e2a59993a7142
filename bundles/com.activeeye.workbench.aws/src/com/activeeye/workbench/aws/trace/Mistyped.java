package com.activeeye.workbench.aws.trace;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Guesses which account was meant by a connector whose account has no log files. */
public final class Mistyped {
    /** Two swapped digits are two that differ; more than three is another account. */
    private static final int MOST = 3;

    private Mistyped() {
    }

    /**
     * The account that was meant.
     *
     * @param subject what is recorded
     * @param recorded the connector's account
     * @param inBucket the accounts that have log files
     * @return the account without a connector whose number differs least, in three digits at most
     */
    public static Optional<AccountId> of(TraceSubject subject, AccountId recorded, Set<AccountId> inBucket) {
        Set<AccountId> known = subject.connectors().stream().map(ServiceConnector::account)
                .collect(Collectors.toSet());
        return inBucket.stream().filter(account -> !known.contains(account))
                .filter(account -> distance(account, recorded) <= MOST)
                .min(Comparator.comparingLong(account -> distance(account, recorded)));
    }

    private static long distance(AccountId one, AccountId other) {
        return IntStream.range(0, one.digits().length())
                .filter(i -> one.digits().charAt(i) != other.digits().charAt(i)).count();
    }
}
