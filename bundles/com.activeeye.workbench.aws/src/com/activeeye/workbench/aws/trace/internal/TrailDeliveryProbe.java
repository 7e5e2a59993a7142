package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/** The trails' own deliveries into the bucket succeed, as GetTrailStatus has it. */
final class TrailDeliveryProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.TRAIL_DELIVERY;
    }

    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of(new Permission(subject.credential().bucketAccount(), List.of("s3:GetBucketPolicy"),
                Arns.bucket(subject.credential())));
    }

    @Override
    public HopResult look(Look look) {
        Optional<TrailLoggingProbe.Statuses> statuses = look.facts().find(TrailLoggingProbe.Statuses.class);
        if (statuses.isEmpty()) {
            return look.behind(Hop.TRAIL_LOGGING);
        }
        List<Cause> causes = new ArrayList<>();
        boolean delivered = false;
        for (Map.Entry<Trails.Seen, GetTrailStatusResponse> one : statuses.get().byTrail().entrySet()) {
            GetTrailStatusResponse status = one.getValue();
            Trail trail = one.getKey().trail();
            look.note(ProbeTexts.get("trail.delivery_asked", trail.trailARN()), ProbeTexts.get("trail.delivery",
                    String.valueOf(status.latestDeliveryTime()), TrailLoggingProbe.text(status.latestDeliveryError()),
                    TrailLoggingProbe.text(status.latestDigestDeliveryError())));
            String error = Optional.ofNullable(status.latestDeliveryError()).filter(text -> !text.isEmpty())
                    .or(() -> Optional.ofNullable(status.latestDigestDeliveryError())).orElse("");
            if (!error.isEmpty()) {
                causes.add(cause(look, trail, error));
            }
            delivered |= status.latestDeliveryTime() != null;
        }
        return causes.isEmpty() ? look.proven(ProbeTexts.get(delivered ? "trail.delivers" : "trail.not_yet"))
                : look.broken(causes);
    }

    private static Cause cause(Look look, Trail trail, String error) {
        if (error.startsWith("NoSuchBucket")) {
            return ProbeTexts.cause("delivery-bucket", BucketPolicies.showing(look.credential()), trail.name(),
                    trail.s3BucketName());
        }
        if (error.contains("KMS") || error.contains("Kms")) {
            String key = Optional.ofNullable(trail.kmsKeyId()).orElse("-");
            return ProbeTexts.cause("delivery-key", KeyCommands.show(key), trail.name(), error, key);
        }
        Optional<PolicyStatement> deny = BucketPolicies.deny(look, "s3:PutObject");
        if (deny.isPresent()) {
            return ProbeTexts.cause("delivery-deny", BucketPolicies.without(look, deny.get()), trail.name(), error,
                    deny.get().name());
        }
        return error.equals("AccessDenied") ? ProbeTexts.cause("delivery-denied",
                BucketPolicies.letting(look, trail, new AccountId(Arns.account(trail.trailARN()))), trail.name(), error,
                look.credential().bucketName())
                : ProbeTexts.cause("delivery-failing", BucketPolicies.showing(look.credential()), trail.name(), error);
    }
}
