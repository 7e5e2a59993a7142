package com.activeeye.workbench.aws.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class NotificationStepTest {
    private static final String BUCKET = "my-logs";
    private static final List<String> EVENTS = List.of("s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated",
            "s3:ObjectRestore:Post", "s3:ObjectTagging:Put");

    @TempDir
    Path folder;
    private PlanWorld world;
    private String queue;

    @BeforeEach
    void start() {
        world = new PlanWorld(folder, BUCKET, true);
        queue = "arn:aws:sqs:eu-west-1:" + world.world().standalone() + ":their-queue";
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                + "\"s3.amazonaws.com\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"" + queue + "\"}]}";
        world.operator().sqs(PlanWorld.REGION).createQueue(request -> request.queueName("their-queue")
                .attributesWithStrings(Map.of(QueueAttributeName.POLICY.toString(), policy)));
    }

    @AfterEach
    void stop() throws IOException {
        world.close();
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

    private NotificationConfiguration random(Random random) {
        List<QueueConfiguration> rules = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String event = EVENTS.get(random.nextInt(EVENTS.size()));
            String prefix = (char) ('a' + random.nextInt(26)) + "/";
            if (taken.add(event + prefix)) {
                rules.add(rule("Theirs " + i, event, prefix));
            }
        }
        return NotificationConfiguration.builder().queueConfigurations(rules).eventBridgeConfiguration(
                random.nextBoolean() ? EventBridgeConfiguration.builder().build() : null).build();
    }

    @Test
    void applyThenUndoGivesBackWhatWasThere() {
        for (int seed = 0; seed < 12; seed++) {
            write(random(new Random(seed)));
            var before = read();
            StepResult applied = world.apply(StepKind.BUCKET_NOTIFICATION).getFirst();
            assertThat(applied.outcome()).as("seed %d: %s", seed, applied.message()).isEqualTo(Outcome.APPLIED);
            assertThat(read().queueConfigurations()).as("seed %d", seed).isEqualTo(before.queueConfigurations());
            assertThat(read().eventBridgeConfiguration()).isEqualTo(before.eventBridgeConfiguration());
            world.undo(applied);
            assertThat(read().topicConfigurations()).isEmpty();
            assertThat(read().queueConfigurations()).as("seed %d", seed).isEqualTo(before.queueConfigurations());
            assertThat(read().eventBridgeConfiguration()).isEqualTo(before.eventBridgeConfiguration());
        }
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
        assertThat(world.state(StepKind.BUCKET_NOTIFICATION).why()).contains("limit set --by prefix");
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

    @Test
    void aStatementPutInAndTakenOutLeavesRandomPoliciesAsTheyWere() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            JsonArray statements = new JsonArray();
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                JsonObject statement = new JsonObject();
                if (random.nextBoolean()) {
                    statement.addProperty("Sid", "S" + random.nextInt());
                }
                statement.addProperty("Effect", random.nextBoolean() ? "Allow" : "Deny");
                statement.add("NotPrincipal", JsonParser.parseString("{\"AWS\":[\"b\",\"a\"]}"));
                statement.addProperty("Action", "kms:*<>&'é");
                statements.add(statement);
            }
            JsonObject policy = new JsonObject();
            policy.add("Statement", statements);
            policy.addProperty("Id", "last");
            JsonObject ours = JsonParser.parseString("{\"Sid\":\"ours\",\"Effect\":\"Allow\"}").getAsJsonObject();
            String with = PolicyText.with(policy.toString(), ours);
            assertThat(JsonDifference.of(policy.toString(), with)).singleElement().extracting(Difference::path)
                    .isEqualTo("Statement[ours]");
            assertThat(PolicyText.with(with, ours)).isEqualTo(with);
            assertThat(PolicyText.without(with, "ours")).isEqualTo(policy.toString());
        }
    }
}
