package com.activeeye.workbench.aws.notification;

import com.activeeye.workbench.aws.internal.Changes;
import com.activeeye.workbench.aws.notification.NotificationRule.Kind;
import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.core.change.ChangeLog;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The event notification of a credential's bucket: observed, put beside those of others, and removed (the guide,
 * "Create an S3 Bucket Event Notification").
 *
 * <p>S3 knows only the whole configuration and no condition on writing it, so it is read again right before each
 * write, and verified after it.
 */
public final class BucketNotification {
    /** The rule's name, as the guide gives it; with a prefix behind it where there is one rule for each account. */
    public static final String NAME = "ActiveEye CloudTrail Notification";
    /** The event types: all object create events. */
    public static final List<String> EVENTS = List.of("s3:ObjectCreated:*");
    /** Amazon S3 User Guide, "Amazon S3 Event Notifications": what a bucket may have. */
    static final int MOST_RULES = 100;
    private static final int LONGEST_NAME = 255;
    private static final int READS = 3;

    private final ConnectorCredential credential;
    private final Changes changes;
    private final S3Client s3;
    private final String bucket;
    private final Pause pause;

    /**
     * The notification of a credential.
     *
     * @param operator the operator's session in the bucket's account
     * @param credential names the bucket, and the topic
     * @param log where every change is written down
     */
    public BucketNotification(AwsSession operator, ConnectorCredential credential, ChangeLog log) {
        this(operator, credential, log, Pause.of(Duration.ofSeconds(1)));
    }

    /** The same with another pause between two looks at something that S3 is slow to show. */
    public BucketNotification(AwsSession operator, ConnectorCredential credential, ChangeLog log, Pause pause) {
        this.pause = pause;
        this.credential = credential;
        this.changes = new Changes(log, operator);
        this.s3 = operator.s3(credential.bucketRegion());
        this.bucket = credential.bucketName();
    }

    /**
     * All rules of a credential's bucket, for those who only look.
     *
     * @param operator the operator's session in the bucket's account
     * @param credential names the bucket
     * @param progress is asked for cancellation
     * @throws WorkbenchException when AWS cannot be asked
     */
    public static List<NotificationRule> rules(AwsSession operator, ConnectorCredential credential,
            Progress progress) {
        return NotificationRules.of(read(operator.s3(credential.bucketRegion()), credential, progress));
    }

    /**
     * What the bucket notifies now.
     *
     * @throws WorkbenchException of kind WRONG_STATE when the credential has no topic yet, or one of another region
     *         than the bucket's; of any kind when AWS cannot be asked
     */
    public NotificationState observe(Progress progress) {
        return new NotificationState(read(progress), wanted());
    }

    private List<NotificationRule> wanted() {
        return wanted(credential);
    }

    /**
     * The rules that a credential's bucket should have: one for all keys, or one for each folder of a monitored account
     * where the credential limits them by prefix.
     *
     * @param credential the credential
     * @return at least one
     * @throws WorkbenchException of kind WRONG_STATE when the credential has no topic yet, or one of another region
     *         than the bucket's, or when S3 does not take as many rules
     */
    public static List<NotificationRule> wanted(ConnectorCredential credential) {
        String topic = credential.podBinding().map(PodBinding::snsNotificationArn).orElseThrow(
                () -> NotificationTexts.fault(FaultKind.WRONG_STATE, "unbound", credential.displayName()));
        String region = topic.split(":", 5)[3];
        if (!region.equals(credential.bucketRegion())) {
            throw NotificationTexts.fault(FaultKind.WRONG_STATE, "topic.region", topic, region,
                    credential.bucketName(), credential.bucketRegion());
        }
        if (credential.limit().way() != AccountLimit.Way.PREFIX) {
            return List.of(new NotificationRule(NAME, Kind.TOPIC, topic, EVENTS, "", ""));
        }
        List<String> prefixes = credential.limit().prefixes();
        if (prefixes.size() > MOST_RULES) {
            throw NotificationTexts.fault(FaultKind.WRONG_STATE, "too_many", String.valueOf(prefixes.size()),
                    String.valueOf(MOST_RULES));
        }
        return prefixes.stream().map(prefix -> new NotificationRule(name(prefix), Kind.TOPIC, topic, EVENTS, prefix,
                "")).toList();
    }

    /** S3 wants each name once; it takes 255 characters, of which the account's are the last. */
    private static String name(String prefix) {
        String name = NAME + " " + prefix;
        return name.length() <= LONGEST_NAME ? name
                : NAME + " " + prefix.substring(name.length() - LONGEST_NAME);
    }

    private NotificationConfiguration read(Progress progress) {
        return read(s3, credential, progress);
    }

    private static NotificationConfiguration read(S3Client s3, ConnectorCredential credential, Progress progress) {
        String bucket = credential.bucketName();
        return AwsFaults.call(NotificationTexts.get("doing.read", bucket), progress, () -> {
            GetBucketNotificationConfigurationResponse held = s3.getBucketNotificationConfiguration(request -> request
                    .bucket(bucket).expectedBucketOwner(credential.bucketAccount().digits()));
            return NotificationConfiguration.builder().topicConfigurations(held.topicConfigurations())
                    .queueConfigurations(held.queueConfigurations())
                    .lambdaFunctionConfigurations(held.lambdaFunctionConfigurations())
                    .eventBridgeConfiguration(held.eventBridgeConfiguration()).build();
        });
    }

    /**
     * Puts our rules in, beside those of others, which stay exactly as they are.
     *
     * @param progress is told the change, and asked for cancellation
     * @return whether it was created, updated, or right already
     * @throws WorkbenchException of kind WRONG_STATE when a rule of others overlaps ours, when the topic does not let
     *         the bucket publish, or when somebody changes the configuration at the same time; of any kind when AWS
     *         refuses
     */
    public NotificationOutcome put(Progress progress) {
        NotificationState state = observe(progress);
        if (state.isAsWanted()) {
            return NotificationOutcome.UNCHANGED;
        }
        refuseObstacles(state);
        NotificationOutcome outcome = state.ours().isEmpty() ? NotificationOutcome.CREATED
                : NotificationOutcome.UPDATED;
        write(NotificationTexts.get("doing.put", bucket), state.configuration(),
                all -> NotificationRules.with(all, state.wanted()), progress);
        return outcome;
    }

    private void refuseObstacles(NotificationState state) {
        if (!state.obstacles().isEmpty()) {
            throw overlap(state);
        }
    }

    private WorkbenchException overlap(NotificationState state) {
        String named = state.overlaps().stream().map(Overlap::text).collect(Collectors.joining("; "));
        String ways = state.overlaps().stream().flatMap(overlap -> overlap.waysOut(credential).stream()).distinct()
                .collect(Collectors.joining(" "));
        return new WorkbenchException(FaultKind.WRONG_STATE, NotificationTexts.get("overlap", bucket, named),
                NotificationTexts.get("overlap.todo", ways));
    }

    /** Which rules of others stand in the way, and the ways out. */
    public String explain(NotificationState state) {
        return overlap(state).advice();
    }

    /**
     * Puts our rules back to what they were, or takes them out where there were none; those of others stay exactly as
     * they are.
     *
     * @param before the whole configuration as {@link NotificationState#text()} gave it
     * @param progress is told the change, and asked for cancellation
     * @throws WorkbenchException as {@link #put} does
     */
    public void restore(String before, Progress progress) {
        List<NotificationRule> ours = NotificationRules.parse(before).stream()
                .filter(NotificationRule::isOurs).toList();
        if (ours.isEmpty()) {
            remove(progress);
            return;
        }
        write(NotificationTexts.get("doing.put", bucket), read(progress),
                all -> NotificationRules.with(all, ours), progress);
    }

    /**
     * Takes our rules out; those of others stay exactly as they are.
     *
     * @param progress is told the change, and asked for cancellation
     * @return REMOVED, or UNCHANGED when the bucket has no rule of our name
     * @throws WorkbenchException of kind WRONG_STATE when somebody changes the configuration at the same time; of any
     *         kind when AWS refuses
     */
    public NotificationOutcome remove(Progress progress) {
        NotificationConfiguration held = read(progress);
        if (NotificationRules.same(held, NotificationRules.with(held, List.of()))) {
            return NotificationOutcome.UNCHANGED;
        }
        write(NotificationTexts.get("doing.remove", bucket), held, all -> NotificationRules.with(all, List.of()),
                progress);
        return NotificationOutcome.REMOVED;
    }

    private void write(String doing, NotificationConfiguration first,
            UnaryOperator<NotificationConfiguration> change, Progress progress) {
        NotificationConfiguration before = first;
        for (int i = 0; i < READS; i++) {
            NotificationConfiguration now = read(progress);
            if (NotificationRules.same(before, now)) {
                NotificationConfiguration wanted = change.apply(now);
                changes.make(doing, NotificationRules.text(now), NotificationRules.text(wanted), progress,
                        () -> send(wanted));
                verify(wanted, progress);
                return;
            }
            before = now;
        }
        throw NotificationTexts.fault(FaultKind.WRONG_STATE, "busy", bucket);
    }

    private boolean send(NotificationConfiguration wanted) {
        try {
            s3.putBucketNotificationConfiguration(request -> request.bucket(bucket).notificationConfiguration(wanted)
                    .expectedBucketOwner(credential.bucketAccount().digits()));
            return true;
        } catch (S3Exception e) {
            if (AwsFaults.message(e).contains("Unable to validate the following destination")) {
                throw new WorkbenchException(FaultKind.WRONG_STATE, NotificationTexts.get("destination", bucket),
                        NotificationTexts.get("destination.todo"), e);
            }
            throw e;
        }
    }

    private void verify(NotificationConfiguration wanted, Progress progress) {
        for (int i = 0; i < READS; i++) {
            if (NotificationRules.sameRules(wanted, read(progress))) {
                return;
            }
            pause.untilNext(progress);
        }
        throw NotificationTexts.fault(FaultKind.WRONG_STATE, "verify", bucket);
    }
}
