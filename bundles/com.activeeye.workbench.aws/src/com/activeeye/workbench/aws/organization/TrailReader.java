package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.aws.organization.SeenTrail.Logging;
import com.activeeye.workbench.aws.organization.SeenTrail.Recorded;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;
import software.amazon.awssdk.services.cloudtrail.model.Trail;
import software.amazon.awssdk.services.cloudtrail.model.TrailInfo;

/** Reads the trails that one account sees: its own of all regions, and those of its organisation. */
final class TrailReader {
    private final AwsSession session;
    private final AccountId account;
    private final Progress progress;

    TrailReader(AwsSession session, AccountId account, Progress progress) {
        this.session = session;
        this.account = account;
        this.progress = progress;
    }

    /** @throws WorkbenchException when the account's trails cannot be listed or described */
    List<SeenTrail> read() {
        String doing = OrganizationTexts.get("doing.trails", account.digits());
        List<TrailInfo> listed = AwsFaults.call(doing, progress, () -> session.cloudTrail(session.region())
                .listTrailsPaginator(request -> { }).trails().stream().toList());
        List<SeenTrail> seen = new ArrayList<>();
        for (TrailInfo info : listed) {
            CloudTrailClient client = session.cloudTrail(info.homeRegion());
            AwsFaults.call(doing, progress, () -> client.describeTrails(request -> request.trailNameList(
                    info.trailARN()).includeShadowTrails(true))).trailList().stream()
                    .map(trail -> seen(client, trail)).forEach(seen::add);
        }
        return seen;
    }

    private SeenTrail seen(CloudTrailClient client, Trail trail) {
        String arn = trail.trailARN();
        Optional<GetTrailStatusResponse> status = attempt(() -> client.getTrailStatus(request -> request.name(arn)));
        Optional<GetEventSelectorsResponse> selectors =
                attempt(() -> client.getEventSelectors(request -> request.trailName(arn)));
        return new SeenTrail(arn, new AccountId(arn.split(":")[4]), trail.homeRegion(), trail.s3BucketName(),
                Boolean.TRUE.equals(trail.isMultiRegionTrail()), Boolean.TRUE.equals(trail.isOrganizationTrail()),
                status.map(TrailReader::logging).orElse(Logging.UNKNOWN),
                selectors.map(TrailReader::recorded).orElse(Recorded.UNKNOWN),
                status.map(GetTrailStatusResponse::latestDeliveryError).orElse(""));
    }

    /** What one may list, one may not always look into: that is a part of the answer. */
    private <T> Optional<T> attempt(Supplier<T> call) {
        try {
            return Optional.of(AwsFaults.call(OrganizationTexts.get("doing.trails", account.digits()), progress, call));
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.CANCELLED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Logging logging(GetTrailStatusResponse status) {
        return Boolean.TRUE.equals(status.isLogging()) ? Logging.ON : Logging.OFF;
    }

    /** AWS CloudTrail API reference, EventSelector and AdvancedEventSelector. */
    private static Recorded recorded(GetEventSelectorsResponse selectors) {
        if (selectors.hasAdvancedEventSelectors()) {
            return strongest(selectors.advancedEventSelectors().stream().map(TrailReader::recorded).toList());
        }
        return strongest(selectors.eventSelectors().stream().map(TrailReader::recorded).toList());
    }

    private static Recorded strongest(List<Recorded> parts) {
        return parts.contains(Recorded.ALL) ? Recorded.ALL : parts.contains(Recorded.SOME) ? Recorded.SOME
                : Recorded.NONE;
    }

    private static Recorded recorded(EventSelector selector) {
        if (!Boolean.TRUE.equals(selector.includeManagementEvents())) {
            return Recorded.NONE;
        }
        // KMS and RDS Data API events are often left out for their number; that alone is no gap.
        return selector.readWriteType() == null || selector.readWriteType() == ReadWriteType.ALL ? Recorded.ALL
                : Recorded.SOME;
    }

    private static Recorded recorded(AdvancedEventSelector selector) {
        boolean management = selector.fieldSelectors().stream().anyMatch(
                field -> field.field().equals("eventCategory") && field.equalsValue().contains("Management"));
        if (!management) {
            return Recorded.NONE;
        }
        boolean narrowed = selector.fieldSelectors().stream().map(AdvancedFieldSelector::field)
                .anyMatch(field -> !field.equals("eventCategory") && !field.equals("eventSource"));
        return narrowed ? Recorded.SOME : Recorded.ALL;
    }
}
