package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.ServedAccounts;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.aws.trace.internal.Side.Answer;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/**
 * Finds out which service connectors a credential serves. Nothing records that: it shows in where an account's trails
 * write to.
 */
final class ServedBy {
    private ServedBy() {
    }

    /**
     * By the trails: those that write to the bucket, and those that write to no credential's bucket where this is the
     * only credential, or the account is the bucket's own, or its log files came from here before.
     */
    static ServedAccounts trails(TraceSubject subject, List<LogFileSeen> before,
            Map<AccountId, Answer<List<Trail>>> asked) {
        ConnectorCredential credential = subject.credential();
        Set<String> recorded = subject.credentials().stream().map(ConnectorCredential::bucketName)
                .collect(Collectors.toSet());
        boolean only = recorded.size() <= 1;
        Set<AccountId> served = new TreeSet<>();
        Set<AccountId> elsewhere = new TreeSet<>();
        for (ServiceConnector connector : subject.connectors()) {
            AccountId account = connector.account();
            if (!credential.limit().admits(account)) {
                elsewhere.add(account);
                continue;
            }
            List<String> buckets = asked.get(account).value().orElse(List.of()).stream().map(Trail::s3BucketName)
                    .toList();
            boolean others = buckets.stream().anyMatch(recorded::contains);
            if (buckets.contains(credential.bucketName())
                    || !others && (only || account.equals(credential.bucketAccount())
                            || before.stream().anyMatch(file -> file.account().equals(account)))) {
                served.add(account);
            } else if (others) {
                elsewhere.add(account);
            }
        }
        return new ServedAccounts(served, elsewhere);
    }
}
