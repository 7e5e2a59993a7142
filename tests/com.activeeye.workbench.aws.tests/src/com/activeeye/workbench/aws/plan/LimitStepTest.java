package com.activeeye.workbench.aws.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.bucket.BucketFolders;
import com.activeeye.workbench.aws.bucket.FolderFinder;
import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.AccountLimit.Way;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The guide's section "Limiting Monitoring of Accounts in the S3 Bucket", both ways. */
class LimitStepTest extends WithPlanWorld {
    private static final String BUCKET = "my-logs";
    private static final AccountId ONE = new AccountId("111111111111");
    private static final AccountId TWO = new AccountId("222222222222");
    private static final String CONTROL_TOWER = "o-a1b2c3d4e5/AWSLogs/o-a1b2c3d4e5/";

    @Override
    PlanWorld newWorld() {
        return new PlanWorld(folder, BUCKET, true);
    }

    private void limit(AccountLimit limit) {
        world.limit(limit);
    }

    private List<TopicConfiguration> rules() {
        return world.operator().s3(PlanWorld.REGION).getBucketNotificationConfiguration(call -> call.bucket(BUCKET))
                .topicConfigurations();
    }

    private static String prefix(TopicConfiguration rule) {
        return rule.filter() == null ? "" : rule.filter().key().filterRules().getFirst().value();
    }

    private void put(String key) {
        world.operator().s3(PlanWorld.REGION).putObject(call -> call.bucket(BUCKET).key(key),
                RequestBody.fromString("x"));
    }

    /** How many messages wait on the pod's queue. */
    private int waiting() {
        Pod pod = world.world().catalog().pod().orElseThrow();
        return Integer.parseInt(world.world().sessions().pod(pod).sqs(pod.homeRegion()).getQueueAttributes(call -> call
                .queueUrl(pod.queueUrl()).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes().get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    @Test
    void aRuleForEachAccountAndLayoutTakesTheOnesPlaceAndGivesItBack() {
        world.apply();
        limit(AccountLimit.of(Way.PREFIX, List.of(ONE, TWO), List.of("AWSLogs/", CONTROL_TOWER)));
        StepResult applied = world.apply(StepKind.BUCKET_NOTIFICATION).getFirst();
        assertThat(applied.outcome()).as(applied.message()).isEqualTo(Outcome.APPLIED);
        assertThat(rules()).extracting(LimitStepTest::prefix).containsExactlyInAnyOrder(
                "AWSLogs/111111111111/CloudTrail/", "AWSLogs/222222222222/CloudTrail/",
                CONTROL_TOWER + "111111111111/CloudTrail/", CONTROL_TOWER + "222222222222/CloudTrail/");
        assertThat(rules()).allMatch(rule -> rule.id().startsWith(BucketNotification.NAME));
        assertThat(world.apply(StepKind.BUCKET_NOTIFICATION).getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
        int before = waiting();
        put("AWSLogs/111111111111/CloudTrail/eu-west-1/file");
        put("AWSLogs/333333333333/CloudTrail/eu-west-1/file");
        put("AWSLogs/111111111111/CloudTrail-Digest/eu-west-1/file");
        assertThat(waiting()).isEqualTo(before + 1);
        world.undo(applied);
        assertThat(rules()).singleElement().satisfies(rule -> assertThat(prefix(rule)).isEmpty());
    }

    @Test
    void aFilterOfTheSubscriptionHoldsBackTheOthersAndGoesAgain() {
        world.apply();
        limit(AccountLimit.of(Way.FILTER, List.of(ONE), List.of(CONTROL_TOWER)));
        StepState planned = world.state(StepKind.POD_TOPIC);
        assertThat(planned.verdict()).isEqualTo(Verdict.CHANGE);
        assertThat(planned.wanted()).contains("FilterPolicy", CONTROL_TOWER + "111111111111/CloudTrail/");
        assertThat(world.state(StepKind.BUCKET_NOTIFICATION).verdict()).isEqualTo(Verdict.NOTHING_TO_DO);
        StepResult applied = world.apply(StepKind.POD_TOPIC).getFirst();
        assertThat(applied.outcome()).as(applied.message()).isEqualTo(Outcome.APPLIED);
        assertThat(world.apply(StepKind.POD_TOPIC).getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
        int before = waiting();
        put(CONTROL_TOWER + "222222222222/CloudTrail/eu-west-1/file");
        assertThat(waiting()).isEqualTo(before);
        put(CONTROL_TOWER + "111111111111/CloudTrail/eu-west-1/file");
        assertThat(waiting()).isEqualTo(before + 1);
        world.undo(applied);
        put(CONTROL_TOWER + "222222222222/CloudTrail/eu-west-1/file");
        assertThat(waiting()).isEqualTo(before + 2);
    }

    @Test
    void moreRulesThanS3TakesAreSaidBeforehand() {
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> BucketNotification.wanted(
                world.credential().withLimit(AccountLimit.of(Way.PREFIX, IntStream.range(0, 101).mapToObj(
                        i -> new AccountId(String.format("%012d", i))).toList(), List.of()))));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
        assertThat(told.remedy()).contains("by filter");
    }

    @Test
    void theFoldersOfABucketAreFoundInEveryLayout() {
        put("AWSLogs/111111111111/CloudTrail/eu-west-1/file");
        put("team/trail/AWSLogs/222222222222/CloudTrail/eu-west-1/file");
        put("AWSLogs/o-a1b2c3d4e5/222222222222/CloudTrail/eu-west-1/file");
        put(CONTROL_TOWER + "111111111111/CloudTrail/eu-west-1/file");
        put("reports/2026/11/25/cost.csv");
        BucketFolders found = FolderFinder.find(world.operator(), world.credential(), Progress.NONE);
        assertThat(found.accounts().keySet()).containsExactlyInAnyOrder("AWSLogs/", "team/trail/AWSLogs/",
                "AWSLogs/o-a1b2c3d4e5/", CONTROL_TOWER);
        assertThat(found.all()).containsExactly(ONE, TWO);
        assertThat(found.of(ONE)).containsExactly("AWSLogs/", CONTROL_TOWER);
        assertThat(found.whole()).isTrue();
    }
}
