package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/** The trails to the bucket are switched on. */
final class TrailLoggingProbe implements Probe {
    /** What CloudTrail says of each trail to the bucket. */
    record Statuses(Map<Trails.Seen, GetTrailStatusResponse> byTrail) {
    }

    @Override
    public Hop hop() {
        return Hop.TRAIL_LOGGING;
    }

    /** Asked for by the hop that finds the trails. */
    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        Map<Trails.Seen, GetTrailStatusResponse> statuses = new LinkedHashMap<>();
        List<Cause> causes = new ArrayList<>();
        List<Trails.Seen> trails = List.copyOf(look.facts().find(Trails.class).map(Trails::distinct)
                .orElse(List.of()));
        if (trails.isEmpty()) {
            return look.behind(Hop.TRAIL);
        }
        for (Trails.Seen seen : trails) {
            GetTrailStatusResponse status = status(look, seen);
            statuses.put(seen, status);
            if (!Boolean.TRUE.equals(status.isLogging())) {
                causes.add(stopped(seen.trail(), status));
            }
        }
        look.facts().put(Statuses.class, new Statuses(statuses));
        return causes.isEmpty() ? look.proven(ProbeTexts.get("trail.logging")) : look.broken(causes);
    }

    private static GetTrailStatusResponse status(Look look, Trails.Seen seen) {
        AwsSession session = look.operator(seen.by());
        return look.ask(session, "cloudtrail:GetTrailStatus", seen.trail().trailARN(),
                () -> session.cloudTrail(seen.trail().homeRegion()).getTrailStatus(
                        call -> call.name(seen.trail().trailARN())), TrailLoggingProbe::words);
    }

    private static String words(GetTrailStatusResponse status) {
        return ProbeTexts.get("trail.status", String.valueOf(status.isLogging()),
                String.valueOf(status.latestDeliveryTime()), text(status.latestDeliveryError()),
                text(status.latestDigestDeliveryError()), text(status.latestNotificationError()));
    }

    static String text(String value) {
        return value == null || value.isEmpty() ? "-" : value;
    }

    private static Cause stopped(Trail trail, GetTrailStatusResponse status) {
        return ProbeTexts.cause("trail-stopped", new Remedy.RunCommands(new AccountId(Arns.account(trail.trailARN())),
                List.of("aws cloudtrail start-logging --name " + trail.trailARN() + TrailCauses.region(trail))),
                trail.name(), status.stopLoggingTime() == null ? "-" : status.stopLoggingTime().toString());
    }
}
