package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Mistyped;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why an account has no recent log files in the bucket. */
final class LogFilesCauses {
    private LogFilesCauses() {
    }

    static Optional<Cause> of(Look look, AccountId account, Activity activity, Set<AccountId> inBucket) {
        if (activity.state() != Activity.State.SILENT) {
            return Optional.empty();
        }
        ServiceConnector connector = look.subject().connectors().stream()
                .filter(one -> one.account().equals(account)).findFirst().orElseThrow();
        Set<AccountId> concerned = Set.of(account);
        if (!activity.newest().isEmpty()) {
            Instant last = activity.newest().getFirst().deliveredAt();
            return Optional.of(ProbeTexts.cause("log-files-old", concerned, new Remedy.ByHand(), account.digits(),
                    last.toString(), activity.digestAt().equals(Instant.EPOCH) ? "-"
                            : activity.digestAt().toString()));
        }
        Optional<AccountId> mistyped = Mistyped.of(look.subject(), account, inBucket);
        if (mistyped.isPresent()) {
            return Optional.of(ProbeTexts.cause("connector-mistyped", concerned, new Remedy.EditConnector(
                    connector.id(), mistyped.get()), connector.displayName(), account.digits(),
                    mistyped.get().digits()));
        }
        String found = inBucket.isEmpty() ? "-" : inBucket.stream().map(AccountId::digits)
                .collect(Collectors.joining(", "));
        return Optional.of(ProbeTexts.cause("log-files-none", concerned, new Remedy.WaitFor(Duration.ofMinutes(15)),
                account.digits(), look.credential().bucketName(), found));
    }
}
