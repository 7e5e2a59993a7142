package com.activeeye.workbench.ingest.trace;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.RecentLogFiles;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.ServedAccounts;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.events.EventReader;
import com.activeeye.workbench.events.LedgerEntry;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The latest event is as recent as the store's own history says is usual for its account and region. */
final class LatestProbe implements Probe {
    private static final int HISTORY = 500;

    private final Supplier<EventReader> events;

    LatestProbe(Supplier<EventReader> events) {
        this.events = events;
    }

    @Override
    public Hop hop() {
        return Hop.LATEST;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        EventReader reader = events.get();
        Map<String, Instant> newest = reader.newestEventTimes();
        Set<AccountId> quiet = look.facts().find(RecentLogFiles.class).map(RecentLogFiles::quiet).orElse(Set.of());
        List<Cause> causes = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        Set<AccountId> still = new TreeSet<>();
        for (AccountId account : accounts(look)) {
            Optional<Instant> latest = Optional.ofNullable(newest.get(account.digits()));
            List<Pace> paces = paces(reader, account);
            look.note(IngestTraceTexts.get("latest.asked", account.digits()), IngestTraceTexts.get("latest.answer",
                    latest.map(Instant::toString).orElse("-"), paces.stream().map(Pace::words)
                            .collect(Collectors.joining("; "))));
            if (quiet.contains(account)) {
                still.add(account);
                meanings.add(IngestTraceTexts.get("latest.quiet", account.digits()));
            } else if (latest.isEmpty()) {
                causes.add(IngestTraceTexts.cause("latest-none", Set.of(account), new Remedy.ByHand(),
                        account.digits()));
            } else {
                judge(look, account, latest.get(), paces, causes, meanings);
            }
        }
        if (causes.isEmpty() && meanings.isEmpty()) {
            return look.behind(Hop.CONNECTOR);
        }
        return causes.isEmpty() ? look.proven(String.join(" ", meanings), still) : look.broken(causes);
    }

    private static Set<AccountId> accounts(Look look) {
        Set<AccountId> served = look.facts().find(ServedAccounts.class).map(ServedAccounts::accounts)
                .orElse(Set.of());
        return look.subject().connectors().stream().filter(ServiceConnector::enabled).map(ServiceConnector::account)
                .filter(served::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Pace> paces(EventReader reader, AccountId account) {
        Map<String, List<Instant>> byRegion = reader.entries(LedgerQuery.all().withAccount(account.digits())
                .withOutcomes(Set.of(LedgerOutcome.INGESTED)).limit(HISTORY)).stream()
                .filter(entry -> entry.events() + entry.duplicates() > 0)
                .collect(Collectors.groupingBy(LedgerEntry::region, Collectors.mapping(LedgerEntry::deliveredAt,
                        Collectors.toList())));
        return byRegion.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> Pace.of(entry.getKey(), entry.getValue())).toList();
    }

    private static void judge(Look look, AccountId account, Instant latest, List<Pace> paces, List<Cause> causes,
            List<String> meanings) {
        Duration usual = paces.stream().map(Pace::usual).min(Duration::compareTo).orElse(Pace.SHORTEST);
        Duration age = Duration.between(latest, look.now());
        if (age.compareTo(usual) > 0 && paces.stream().allMatch(pace -> pace.isLate(look.now()))) {
            causes.add(IngestTraceTexts.cause("latest-late", Set.of(account), new Remedy.ByHand(), account.digits(),
                    latest.toString(), minutes(age), minutes(usual)));
            return;
        }
        meanings.add(IngestTraceTexts.get("latest.proven", account.digits(), latest.toString(), minutes(usual)));
        String late = paces.stream().filter(pace -> pace.isLate(look.now())).map(Pace::region)
                .collect(Collectors.joining(", "));
        if (!late.isEmpty()) {
            meanings.add(IngestTraceTexts.get("latest.region", late));
        }
    }

    private static String minutes(Duration time) {
        return String.valueOf(Math.max(1, time.toMinutes()));
    }
}
