package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.aws.organization.SeenTrail.Logging;
import com.activeeye.workbench.aws.organization.SeenTrail.Recorded;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.workspace.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges one account in one region by the trails that record it. */
final class CoverageRules {
    private final Catalog catalog;
    private final AccountList list;
    private final Collection<SeenTrail> trails;
    private final Map<AccountId, TrailsOfAccount> seen;
    private final Map<String, List<ConnectorCredential>> credentials;

    CoverageRules(Catalog catalog, AccountList list, Collection<SeenTrail> trails,
            Map<AccountId, TrailsOfAccount> seen) {
        this.catalog = catalog;
        this.list = list;
        this.trails = trails;
        this.seen = seen;
        this.credentials = catalog.credentials().all().stream()
                .collect(Collectors.groupingBy(ConnectorCredential::bucketName));
    }

    CoverageCell cell(ListedAccount listed, String region) {
        List<SeenTrail> recording = trails.stream().filter(trail -> records(trail, listed.account(), region)).toList();
        Verdict verdict = verdict(listed, region, recording);
        return new CoverageCell(region, verdict.state, verdict.why(), recording.stream().map(SeenTrail::arn).toList());
    }

    /** What a cell comes to. */
    private record Verdict(CoverageState state, List<String> sentences) {
        static Verdict of(CoverageState state, String key, Object... values) {
            return new Verdict(state, List.of(OrganizationTexts.get(key, values)));
        }

        String why() {
            return String.join(" ", sentences);
        }
    }

    private boolean records(SeenTrail trail, AccountId account, String region) {
        return trail.coversRegion(region) && (trail.owner().equals(account) || trail.everyAccount() && isMember(trail,
                account));
    }

    /** An organisation's trail records all members, whether one can look into them or not. */
    private boolean isMember(SeenTrail trail, AccountId account) {
        return seen.get(account).sees(trail) || list.management().filter(trail.owner()::equals).isPresent();
    }

    private Verdict verdict(ListedAccount listed, String region, List<SeenTrail> recording) {
        if (!listed.active()) {
            return Verdict.of(CoverageState.EXCLUDED, "why.inactive");
        }
        List<SeenTrail> arriving = recording.stream().filter(trail -> !trail.isSilent()
                && credentials.containsKey(trail.bucket())).toList();
        if (arriving.isEmpty()) {
            return missing(listed, region, recording);
        }
        List<SeenTrail> admitted = arriving.stream().filter(trail -> credentials.get(trail.bucket()).stream()
                .anyMatch(credential -> credential.limit().admits(listed.account()))).toList();
        if (admitted.isEmpty()) {
            return Verdict.of(CoverageState.EXCLUDED, "why.limited", limiting(arriving));
        }
        Optional<ServiceConnector> connector = catalog.connectors().byAccount(listed.account());
        if (connector.isEmpty()) {
            return Verdict.of(CoverageState.NOT_MONITORED, "why.no_connector");
        }
        if (!connector.get().enabled()) {
            return Verdict.of(CoverageState.EXCLUDED, "why.disabled", connector.get().displayName());
        }
        return arriving(admitted, seen.get(listed.account()).fault());
    }

    /** The credentials of the buckets that trails deliver to, by name. */
    private String limiting(List<SeenTrail> arriving) {
        return arriving.stream().map(SeenTrail::bucket).distinct().flatMap(bucket -> credentials.get(bucket).stream())
                .map(ConnectorCredential::displayName).collect(Collectors.joining(", "));
    }

    private static Verdict arriving(List<SeenTrail> arriving, String fault) {
        List<SeenTrail> sure = arriving.stream().filter(trail -> trail.logging() == Logging.ON
                && trail.recorded() != Recorded.UNKNOWN).toList();
        String names = arriving.stream().map(SeenTrail::name).collect(Collectors.joining(", "));
        if (sure.isEmpty()) {
            return Verdict.of(CoverageState.UNKNOWN, "why.trail_unknown", names);
        }
        if (arriving.size() > 1) {
            return Verdict.of(CoverageState.TWICE, "why.twice", names);
        }
        SeenTrail only = arriving.getFirst();
        List<String> why = new ArrayList<>();
        why.add(OrganizationTexts.get("why.monitored", only.name(), only.bucket()));
        if (only.recorded() == Recorded.SOME) {
            why.add(OrganizationTexts.get("why.some", only.name()));
        }
        if (!only.deliveryError().isEmpty()) {
            why.add(OrganizationTexts.get("why.delivery", only.name(), only.deliveryError()));
        }
        if (!fault.isEmpty()) {
            why.add(OrganizationTexts.get("why.own_unread"));
        }
        return new Verdict(only.deliveryError().isEmpty() ? CoverageState.MONITORED : CoverageState.NOT_MONITORED, why);
    }

    private Verdict missing(ListedAccount listed, String region, List<SeenTrail> recording) {
        String fault = seen.get(listed.account()).fault();
        if (!fault.isEmpty()) {
            return new Verdict(CoverageState.UNKNOWN, List.of(fault));
        }
        if (recording.isEmpty()) {
            return Verdict.of(CoverageState.NOT_MONITORED, "why.no_trail", region);
        }
        return new Verdict(CoverageState.NOT_MONITORED, recording.stream().map(trail -> OrganizationTexts.get(
                trail.logging() == Logging.OFF ? "why.not_logging" : trail.recorded() == Recorded.NONE
                        ? "why.no_management" : "why.no_credential", trail.name(), trail.bucket())).toList());
    }
}
