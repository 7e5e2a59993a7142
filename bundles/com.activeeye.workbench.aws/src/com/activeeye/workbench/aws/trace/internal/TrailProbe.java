package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.ServedAccounts;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.aws.trace.internal.Side.Answer;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/** A trail records the calls of each monitored account and writes them to the bucket. */
final class TrailProbe implements Probe {
    static final String DESCRIBE = "cloudtrail:DescribeTrails";

    @Override
    public Hop hop() {
        return Hop.TRAIL;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return accounts(subject).stream().flatMap(account -> Stream.of(
                new Permission(account, List.of(DESCRIBE), "*"),
                new Permission(account, List.of("cloudtrail:GetTrailStatus", "cloudtrail:GetEventSelectors"),
                        Arns.trails(subject.credential())))).toList();
    }

    private static Set<AccountId> accounts(TraceSubject subject) {
        return Stream.concat(Stream.of(subject.credential().bucketAccount()), subject.connectors().stream()
                .map(ServiceConnector::account)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public HopResult look(Look look) {
        Map<AccountId, Answer<List<Trail>>> asked = Side.ask(accounts(look.subject()), account -> all(look, account));
        String bucket = look.credential().bucketName();
        Map<AccountId, List<Trail>> ours = new LinkedHashMap<>();
        asked.forEach((account, answer) -> answer.value().ifPresent(trails -> ours.put(account,
                trails.stream().filter(trail -> bucket.equals(trail.s3BucketName())).toList())));
        Trails trails = new Trails(ours);
        look.facts().put(Trails.class, trails);
        ServedAccounts served = ServedBy.trails(look.subject(), look.ingestedBefore(), asked);
        look.facts().put(ServedAccounts.class, served);
        return judged(look, asked, trails, served.accounts());
    }

    private static List<Trail> all(Look look, AccountId account) {
        AwsSession session = look.operator(account);
        return Stream.of(look.credential().bucketRegion(), session.region()).distinct().flatMap(region ->
                look.ask(session, DESCRIBE, ProbeTexts.get("trail.of", account.digits(), region),
                        () -> session.cloudTrail(region).describeTrails(call -> call.includeShadowTrails(true))
                                .trailList(), TrailProbe::words).stream())
                .collect(Collectors.toMap(Trail::trailARN, trail -> trail, (one, other) -> one, LinkedHashMap::new))
                .values().stream().toList();
    }

    private static String words(List<Trail> trails) {
        return trails.isEmpty() ? ProbeTexts.get("nothing") : trails.stream().map(trail -> trail.trailARN() + " → "
                + trail.s3BucketName()).collect(Collectors.joining(", "));
    }

    private static HopResult judged(Look look, Map<AccountId, Answer<List<Trail>>> asked, Trails trails,
            Set<AccountId> served) {
        List<Cause> causes = new ArrayList<>();
        List<WorkbenchException> faults = new ArrayList<>();
        for (AccountId account : served) {
            Answer<List<Trail>> answer = asked.get(account);
            if (answer.fault().isPresent()) {
                // The trail of an organisation records the accounts that nobody could look into as well.
                if (!trails.hasOrganisation()) {
                    faults.add(answer.fault().get());
                }
            } else {
                TrailCauses.of(look, account, answer.value().orElseThrow(), trails.byAccount().get(account))
                        .ifPresent(causes::add);
            }
        }
        if (!causes.isEmpty()) {
            return look.broken(causes.stream().distinct().toList());
        }
        if (!faults.isEmpty()) {
            return look.unknown(faults.getFirst());
        }
        if (served.isEmpty() && trails.distinct().isEmpty()) {
            return look.unknown(ProbeTexts.get("trail.no_connector"));
        }
        return look.proven(ProbeTexts.get("trail.proven", trails.distinct().stream()
                .map(seen -> seen.trail().name()).distinct().collect(Collectors.joining(", ")),
                served.size()));
    }
}
