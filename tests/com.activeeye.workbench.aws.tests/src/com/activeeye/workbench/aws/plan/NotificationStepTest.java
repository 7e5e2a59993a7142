package com.activeeye.workbench.aws.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.activeeye.workbench.core.credential.AccountLimit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class NotificationStepTest extends WithPlanWorld {
    private static final String BUCKET = "my-logs";

    @Override
    PlanWorld newWorld() {
        return new PlanWorld(folder, BUCKET, true);
    }

    private String queue;

    @BeforeEach
    void start() {
        queue = "arn:aws:sqs:eu-west-1:" + world.world().standalone() + ":their-queue";
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                + "\"s3.amazonaws.com\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"" + queue + "\"}]}";
        world.operator().sqs(PlanWorld.REGION).createQueue(request -> request.queueName("their-queue")
                .attributesWithStrings(Map.of(QueueAttributeName.POLICY.toString(), policy)));
    }

    private GetBucketNotificationConfigurationResponse read() {
        return world.operator().s3(PlanWorld.REGION).getBucketNotificationConfiguration(call -> call.bucket(BUCKET));
    }

    private void write(NotificationConfiguration configuration) {
        world.operator().s3(PlanWorld.REGION).putBucketNotificationConfiguration(call -> call.bucket(BUCKET)
                .notificationConfiguration(configuration));
    }

    private QueueConfiguration rule(String id, String event, String prefix) {
        return QueueConfiguration.builder().id(id).queueArn(queue).events(Event.fromValue(event))
                .filter(filter -> filter.key(key -> key.filterRules(
                        FilterRule.builder().name("prefix").value(prefix).build()))).build();
    }

    @Test
    void ourOwnRuleOfBeforeComesBackWithItsPrefix() {
        String topic = world.credential().podBinding().orElseThrow().snsNotificationArn();
        write(NotificationConfiguration.builder().topicConfigurations(ours -> ours.id(BucketNotification.NAME)
                .topicArn(topic).events(Event.S3_OBJECT_CREATED).filter(filter -> filter.key(key -> key.filterRules(
                        FilterRule.builder().name("prefix").value("AWSLogs/").build())))).build());
        String before = world.state(StepKind.BUCKET_NOTIFICATION).before();
        assertThat(before).contains("AWSLogs/");
        StepResult applied = world.apply(StepKind.BUCKET_NOTIFICATION).getFirst();
        assertThat(world.state(StepKind.BUCKET_NOTIFICATION).before()).doesNotContain("AWSLogs/");
        world.undo(applied);
        assertThat(world.state(StepKind.BUCKET_NOTIFICATION).before()).isEqualTo(before);
    }

    @Test
    void aRuleThatOverlapsStandsInTheWayAndIsNamed() {
        write(NotificationConfiguration.builder().queueConfigurations(rule("Their copy", "s3:ObjectCreated:Put",
                "AWSLogs/")).build());
        StepState state = world.state(StepKind.BUCKET_NOTIFICATION);
        assertThat(state.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(state.why()).contains("\"Their copy\" to " + queue + " for s3:ObjectCreated:Put on objects that"
                + " begin with AWSLogs/", "Narrower prefix: limit \"Their copy\"", "EventBridge",
                "Fan-out: subscribe " + queue);
        assertThat(world.apply(StepKind.BUCKET_NOTIFICATION).getFirst().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aRuleBesideTheLogFilesIsAvoidedByLimitingOurs() {
        write(NotificationConfiguration.builder().queueConfigurations(rule("Reports", "s3:ObjectCreated:*", "reports/"))
                .build());
        assertThat(world.state(StepKind.BUCKET_NOTIFICATION).why()).contains("limit ActiveEye by prefix");
        world.limit(AccountLimit.of(AccountLimit.Way.PREFIX, List.of(world.world().standalone()), List.of()));
        var before = read().queueConfigurations();
        StepResult applied = world.apply(StepKind.BUCKET_NOTIFICATION).getFirst();
        assertThat(applied.outcome()).as(applied.message()).isEqualTo(Outcome.APPLIED);
        assertThat(read().queueConfigurations()).isEqualTo(before);
        world.undo(applied);
        assertThat(read().topicConfigurations()).isEmpty();
        assertThat(read().queueConfigurations()).isEqualTo(before);
    }

    @Test
    void theTopicIsBroughtBackAndTakenAway() {
        var pod = world.world().catalog().pod().orElseThrow();
        var sns = world.world().sessions().pod(pod).sns(PlanWorld.REGION);
        sns.deleteTopic(call -> call.topicArn(pod.topicArn(PlanWorld.REGION)));
        String before = world.state(StepKind.POD_TOPIC).before();
        StepResult applied = world.apply(StepKind.POD_TOPIC).getFirst();
        assertThat(applied.outcome()).as(applied.message()).isEqualTo(Outcome.APPLIED);
        assertThat(world.apply(StepKind.POD_TOPIC).getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
        world.undo(applied);
        assertThat(Documents.same(world.state(StepKind.POD_TOPIC).before(), before)).isTrue();
    }
}
