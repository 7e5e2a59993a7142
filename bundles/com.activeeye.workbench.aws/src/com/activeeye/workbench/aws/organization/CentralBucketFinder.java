package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.AwsSessions;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Finds the owner and the region of the bucket that an organisation's trail delivers to; the trail tells neither. */
public final class CentralBucketFinder {
    private final AwsSessions sessions;

    /** Finds with the operator's rights in each account. */
    public CentralBucketFinder(AwsSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Looks for the bucket of the organisation's trail.
     *
     * @param list the organisation's accounts
     * @param progress is told, and asked for cancellation
     * @return the bucket
     * @throws WorkbenchException of kind NOT_FOUND when the organisation has no trail that records, or no account that
     *         can be reached owns its bucket; of any kind when the management account cannot be asked
     */
    public CentralBucket find(AccountList list, Progress progress) {
        AccountId management = list.management().orElseThrow(
                () -> OrganizationTexts.fault(FaultKind.WRONG_STATE, "central.file"));
        SeenTrail trail = new TrailReader(sessions.operator(management), management, progress).read().stream()
                .filter(one -> one.everyAccount() && !one.isSilent())
                .max(Comparator.comparing(SeenTrail::everyRegion))
                .orElseThrow(() -> OrganizationTexts.fault(FaultKind.NOT_FOUND, "central.no_trail",
                        list.organization()));
        // Most organisations name the account of their logs so; the others are asked after it.
        List<ListedAccount> candidates = list.accounts().stream().filter(ListedAccount::active)
                .sorted(Comparator.comparing(listed -> !listed.name().toLowerCase(Locale.ROOT).contains("log")))
                .toList();
        for (ListedAccount candidate : candidates) {
            progress.report(OrganizationTexts.get("progress.bucket", trail.bucket(), candidate.account().digits()));
            Optional<String> region = region(candidate.account(), trail.bucket(), progress);
            if (region.isPresent()) {
                return new CentralBucket(trail.bucket(), candidate.account(), region.get(), trail.arn());
            }
        }
        throw OrganizationTexts.fault(FaultKind.NOT_FOUND, "central.no_owner", trail.bucket(), trail.name());
    }

    private Optional<String> region(AccountId account, String bucket, Progress progress) {
        try {
            AwsSession session = sessions.operator(account);
            String doing = OrganizationTexts.get("doing.bucket", bucket, account.digits());
            S3Client s3 = session.s3(session.region());
            if (AwsFaults.call(doing, progress, () -> s3.listBuckets(request -> request.prefix(bucket)).buckets())
                    .stream().noneMatch(one -> one.name().equals(bucket))) {
                return Optional.empty();
            }
            String location = AwsFaults.call(doing, progress, () -> s3.getBucketLocation(request -> request
                    .bucket(bucket).expectedBucketOwner(account.digits())).locationConstraintAsString());
            return Optional.of(named(location));
        } catch (WorkbenchException e) {
            if (e.kind() == FaultKind.CANCELLED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Amazon S3 API reference, GetBucketLocation: buckets of us-east-1 have none, the oldest in Europe say EU. */
    private static String named(String location) {
        return location == null || location.isEmpty() ? "us-east-1" : location.equals("EU") ? "eu-west-1" : location;
    }
}
