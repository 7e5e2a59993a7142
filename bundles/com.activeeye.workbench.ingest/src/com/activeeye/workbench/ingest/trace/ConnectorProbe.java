package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Mistyped;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.RecentLogFiles;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.ServedAccounts;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The accounts of the log files have an enabled service connector (the guide, "Troubleshooting", point 6). Accounts
 * beside those may be left out on purpose, which the guide calls limiting, so that they are told and not counted as
 * broken as long as some connector is served.
 */
final class ConnectorProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.CONNECTOR;
    }

    /** What is recorded, and what other hops have found. */
    @Override
    public List<Permission> permissions(TraceSubject subject) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        Set<AccountId> inBucket = look.facts().find(RecentLogFiles.class).map(RecentLogFiles::inBucket)
                .orElseGet(() -> look.ingestedBefore().stream().map(LogFileSeen::account)
                        .collect(Collectors.toSet()));
        ServedAccounts known = look.facts().find(ServedAccounts.class).orElse(ServedAccounts.UNKNOWN);
        Set<AccountId> served = known.accounts();
        List<ServiceConnector> connectors = look.subject().connectors();
        look.note(IngestTraceTexts.get("connector.asked"), connectors.stream().map(connector ->
                connector.displayName() + " " + connector.account()).collect(Collectors.joining(", ")));
        look.note(IngestTraceTexts.get("connector.bucket_asked"), text(inBucket));
        List<Cause> causes = new ArrayList<>();
        connectors.stream().filter(one -> look.credential().limit().admits(one.account()) && !one.enabled() && (served.contains(one.account())
                || inBucket.contains(one.account()))).forEach(one -> causes.add(IngestTraceTexts.cause(
                        "connector-disabled", Set.of(one.account()), new Remedy.EnableConnector(one.id()),
                        one.displayName(), one.account().digits())));
        connectors.stream().filter(one -> !inBucket.contains(one.account())
                && !known.elsewhere().contains(one.account())).forEach(one -> mistyped(look, one, inBucket)
                        .ifPresent(causes::add));
        Set<AccountId> unknown = new TreeSet<>(inBucket);
        connectors.forEach(one -> unknown.remove(one.account()));
        if (causes.isEmpty() && unknown.size() == inBucket.size() && !inBucket.isEmpty()) {
            causes.add(IngestTraceTexts.cause("connector-missing", Set.of(), new Remedy.AddConnector(
                    unknown.iterator().next()), text(unknown)));
        }
        if (!causes.isEmpty()) {
            return look.broken(causes);
        }
        if (inBucket.isEmpty() && served.isEmpty()) {
            return look.behind(Hop.LOG_FILES);
        }
        return look.proven(IngestTraceTexts.get(unknown.isEmpty() ? "connector.proven" : "connector.beside",
                String.valueOf(served.size()), text(unknown)));
    }

    private static Optional<Cause> mistyped(Look look, ServiceConnector connector, Set<AccountId> inBucket) {
        return Mistyped.of(look.subject(), connector.account(), inBucket).map(meant -> IngestTraceTexts.cause(
                "connector-account", Set.of(connector.account()), new Remedy.EditConnector(connector.id(), meant),
                connector.displayName(), connector.account().digits(), meant.digits()));
    }

    private static String text(Set<AccountId> accounts) {
        return accounts.isEmpty() ? "-" : accounts.stream().sorted().map(AccountId::digits)
                .collect(Collectors.joining(", "));
    }
}
