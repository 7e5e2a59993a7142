package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.bucket.BucketEncryption;
import com.activeeye.workbench.aws.bucket.BucketInspector;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Cause;
import com.activeeye.workbench.aws.trace.LogFileSeen;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/** Why an account's trails do not bring its management events into the bucket. */
final class TrailCauses {
    private static final String NEW_TRAIL = "activeeye-trail";

    private TrailCauses() {
    }

    /** Nothing when one of its trails to the bucket records everywhere. */
    static Optional<Cause> of(Look look, AccountId account, List<Trail> all, List<Trail> ours) {
        ConnectorCredential credential = look.credential();
        if (ours.isEmpty()) {
            return Optional.of(none(look, account, all));
        }
        List<Trail> recording = ours.stream().filter(trail -> records(look, account, trail)).toList();
        if (recording.isEmpty()) {
            Trail trail = ours.getFirst();
            return Optional.of(ProbeTexts.cause("trail-selectors", Set.of(account), run(trail,
                    "aws cloudtrail put-event-selectors --trail-name " + trail.trailARN()
                            + " --event-selectors '[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]'"
                            + region(trail)), trail.name(), account.digits()));
        }
        Optional<String> left = left(look, account, recording);
        if (left.isPresent()) {
            Trail trail = recording.getFirst();
            return Optional.of(ProbeTexts.cause("trail-region", Set.of(account), run(trail,
                    "aws cloudtrail update-trail --name " + trail.trailARN() + " --is-multi-region-trail"
                            + region(trail)), trail.name(), trail.homeRegion(), left.get()));
        }
        return Optional.empty();
    }

    private static Cause none(Look look, AccountId account, List<Trail> all) {
        ConnectorCredential credential = look.credential();
        if (all.isEmpty()) {
            return ProbeTexts.cause("trail-missing", Set.of(account), make(look, account), account.digits(),
                    credential.bucketName());
        }
        Trail trail = all.getFirst();
        String buckets = all.stream().map(Trail::s3BucketName).distinct().collect(Collectors.joining(", "));
        return ProbeTexts.cause("trail-elsewhere", Set.of(account), run(trail, "aws cloudtrail update-trail --name "
                + trail.trailARN() + " --s3-bucket-name " + credential.bucketName() + region(trail)),
                account.digits(), buckets, credential.bucketName(), trail.name());
    }

    /** By the name that the bucket's policy lets in, where it names one; else by ours, which it then has to let in. */
    private static Remedy.Action make(Look look, AccountId account) {
        ConnectorCredential credential = look.credential();
        String own = "arn:" + Arns.bucket(credential).split(":")[1] + ":cloudtrail:" + credential.bucketRegion() + ":"
                + account + ":trail/";
        Optional<String> expected = BucketPolicies.expectedTrail(look, account);
        String arn = expected.orElse(own + NEW_TRAIL);
        String named = " --name " + arn.substring(arn.lastIndexOf('/') + 1);
        String region = " --region " + Arns.region(arn);
        List<String> commands = new ArrayList<>();
        if (expected.isEmpty() && account.equals(credential.bucketAccount())) {
            commands.add(BucketPolicies.lettingCommand(look, Trail.builder().trailARN(arn).build(), account));
        }
        commands.add("aws cloudtrail create-trail" + named + " --s3-bucket-name " + credential.bucketName()
                + " --is-multi-region-trail --enable-log-file-validation" + key(look) + region);
        commands.add("aws cloudtrail start-logging" + named + region);
        return new Remedy.RunCommands(account, commands);
    }

    /** A bucket that encrypts with a key of its own wants CloudTrail to name it, as the key's policy may ask for. */
    private static String key(Look look) {
        ConnectorCredential credential = look.credential();
        try {
            BucketEncryption encryption = BucketInspector.inspect(look.operator(), credential, Progress.NONE)
                    .encryption();
            return encryption.usesOwnKey() ? " --kms-key-id " + encryption.keyArn() : "";
        } catch (WorkbenchException unseen) {
            return "";
        }
    }

    private static Remedy.Action run(Trail trail, String command) {
        return new Remedy.RunCommands(new AccountId(Arns.account(trail.trailARN())), List.of(command));
    }

    static String region(Trail trail) {
        return " --region " + trail.homeRegion();
    }

    /** A region that should be recorded, since its log files came before or the bucket lies there, and is not. */
    private static Optional<String> left(Look look, AccountId account, List<Trail> recording) {
        Stream<String> before = look.ingestedBefore().stream().filter(file -> file.account().equals(account))
                .map(LogFileSeen::region);
        return Stream.concat(before, Stream.of(look.credential().bucketRegion()))
                .filter(region -> recording.stream().noneMatch(trail -> covers(trail, region))).findFirst();
    }

    private static boolean covers(Trail trail, String region) {
        return Boolean.TRUE.equals(trail.isMultiRegionTrail()) || region.equals(trail.homeRegion());
    }

    private static boolean records(Look look, AccountId account, Trail trail) {
        AwsSession session = look.operator(account);
        GetEventSelectorsResponse selectors = look.ask(session, "cloudtrail:GetEventSelectors", trail.trailARN(),
                () -> session.cloudTrail(trail.homeRegion()).getEventSelectors(
                        call -> call.trailName(trail.trailARN())), TrailCauses::words);
        boolean basic = selectors.eventSelectors().stream().anyMatch(one -> Boolean.TRUE.equals(
                one.includeManagementEvents()));
        boolean advanced = selectors.advancedEventSelectors().stream().anyMatch(one -> one.fieldSelectors().stream()
                .anyMatch(field -> "eventCategory".equals(field.field())
                        && field.equalsValue().contains("Management")));
        return basic || advanced;
    }

    private static String words(GetEventSelectorsResponse selectors) {
        return selectors.hasAdvancedEventSelectors() ? String.valueOf(selectors.advancedEventSelectors())
                : String.valueOf(selectors.eventSelectors());
    }
}
