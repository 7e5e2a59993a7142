package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.workspace.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Finds out which accounts are covered in which regions, from the trails of all accounts that can be reached. */
public final class CoverageFinder {
    /** How many accounts are asked at the same time: CloudTrail lets an account be asked ten times a second. */
    private static final int AT_ONCE = 8;

    private final AwsSessions sessions;
    private final Catalog catalog;

    /**
     * Finds with the operator's rights in each account.
     *
     * @param sessions the sessions by which AWS is reached
     * @param catalog what is recorded: connectors and credentials
     */
    public CoverageFinder(AwsSessions sessions, Catalog catalog) {
        this.sessions = sessions;
        this.catalog = catalog;
    }

    /**
     * Looks at all accounts.
     *
     * @param list the accounts
     * @param regions the codes of the regions to look at; empty for those of the partition that need no opt-in, and
     *        those that trails are in
     * @param progress is told, and asked for cancellation
     * @return the coverage; an account that cannot be reached is a part of it
     * @throws WorkbenchException of kind CANCELLED only
     */
    public Coverage find(AccountList list, Collection<String> regions, Progress progress) {
        Map<AccountId, TrailsOfAccount> seen = new HashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<TrailsOfAccount>> asked = list.accounts().stream()
                    .map(listed -> pool.submit(() -> look(listed, progress))).toList();
            asked.stream().map(CoverageFinder::result).forEach(one -> seen.put(one.account(), one));
        }
        Map<String, SeenTrail> trails = new TreeMap<>();
        seen.values().forEach(one -> one.trails().forEach(trail -> trails.merge(trail.arn(), trail,
                CoverageFinder::better)));
        List<String> columns = columns(regions, trails.values());
        CoverageRules rules = new CoverageRules(catalog, list, trails.values(), seen);
        return new Coverage(columns, list.accounts().stream().map(listed -> new CoverageRow(listed, columns.stream()
                .map(region -> rules.cell(listed, region)).toList())).toList(), List.copyOf(trails.values()),
                list.accounts().stream().map(listed -> seen.get(listed.account()).fault())
                        .filter(fault -> !fault.isEmpty()).toList());
    }

    private TrailsOfAccount look(ListedAccount listed, Progress progress) {
        AccountId account = listed.account();
        progress.checkCancelled();
        if (!listed.active()) {
            return new TrailsOfAccount(account, List.of(), "");
        }
        progress.report(OrganizationTexts.get("progress.trails", account.digits()));
        try {
            return new TrailsOfAccount(account, new TrailReader(sessions.operator(account), account, progress).read(),
                    "");
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.CANCELLED) {
                throw e;
            }
            return new TrailsOfAccount(account, List.of(),
                    OrganizationTexts.get("account.unread", account.digits(), e.advice()));
        }
    }

    private static TrailsOfAccount result(Future<TrailsOfAccount> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbenchException(FaultKind.CANCELLED, OrganizationTexts.get("cancelled"), "", e);
        }
    }

    /** A member may see less of an organisation's trail than its owner. */
    private static SeenTrail better(SeenTrail one, SeenTrail other) {
        return one.logging() == SeenTrail.Logging.UNKNOWN || one.recorded() == SeenTrail.Recorded.UNKNOWN ? other : one;
    }

    private List<String> columns(Collection<String> wanted, Collection<SeenTrail> trails) {
        if (!wanted.isEmpty()) {
            return List.copyOf(wanted);
        }
        String partition = AwsRegions.partitionOf(sessions.environment().defaultRegion());
        List<String> columns = new ArrayList<>();
        AwsRegions.of(partition).stream().map(region -> region.code()).filter(code -> !AwsRegions.isOptIn(code))
                .forEach(columns::add);
        trails.stream().map(SeenTrail::homeRegion).forEach(columns::add);
        return List.copyOf(new TreeSet<>(columns));
    }
}
