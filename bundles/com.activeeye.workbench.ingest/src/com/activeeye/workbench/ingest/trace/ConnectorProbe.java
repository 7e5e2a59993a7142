package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
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
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        Set<AccountId> inBucket = look.facts().find(RecentLogFiles.class).map(RecentLogFiles::inBucket)
                .orElseGet(() -> look.ingestedBefore().stream().map(LogFileSeen::account)
                        .collect(Collectors.toSet()));
        ServedAccounts known = look.facts().find(ServedAccounts.class).orElse(ServedAccounts.UNKNOWN);
        look.note(IngestTraceTexts.get("connector.asked"), look.subject().connectors().stream().map(connector ->
                connector.displayName() + " " + connector.account()).collect(Collectors.joining(", ")));
        look.note(IngestTraceTexts.get("connector.bucket_asked"), text(inBucket));
        Set<AccountId> unknown = new TreeSet<>(inBucket);
        look.subject().connectors().forEach(one -> unknown.remove(one.account()));
        List<Cause> causes = causes(look, known, inBucket);
        if (causes.isEmpty() && unknown.size() == inBucket.size() && !inBucket.isEmpty()) {
            causes.add(IngestTraceTexts.cause("connector-missing", Set.of(), new Remedy.AddConnector(
                    unknown.iterator().next()), text(unknown)));
        }
        if (!causes.isEmpty()) {
            return look.broken(causes);
        }
        if (inBucket.isEmpty() && known.accounts().isEmpty()) {
            return look.behind(Hop.LOG_FILES);
        }
        return look.proven(IngestTraceTexts.get(unknown.isEmpty() ? "connector.proven" : "connector.beside",
                known.accounts().size(), text(unknown)));
    }

    private static List<Cause> causes(Look look, ServedAccounts known, Set<AccountId> inBucket) {
        List<Cause> causes = new ArrayList<>();
        for (ServiceConnector connector : look.subject().connectors()) {
            AccountId account = connector.account();
            boolean here = known.accounts().contains(account) || inBucket.contains(account);
            if (!connector.enabled() && here && look.credential().limit().admits(account)) {
                causes.add(IngestTraceTexts.cause("connector-disabled", Set.of(account),
                        new Remedy.EnableConnector(connector.id()), connector.displayName(), account.digits()));
            }
            if (!inBucket.contains(account) && !known.elsewhere().contains(account)) {
                mistyped(look, connector, inBucket).ifPresent(causes::add);
            }
        }
        return causes;
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
