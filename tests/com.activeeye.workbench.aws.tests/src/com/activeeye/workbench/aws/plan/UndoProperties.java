package com.activeeye.workbench.aws.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;

/** For any policies and notifications, apply then undo gives back what was there; {@link PropertiesTest} runs it. */
class UndoProperties {
    private static final String STATEMENT = "Statement";
    private static Path folder;
    private static PlanWorld world;
    private static JsonObject base;
    private static String queue;

    @BeforeContainer
    static void start() throws IOException {
        folder = Files.createTempDirectory("undo");
        world = new PlanWorld(folder);
        world.apply(StepKind.ROLE_STACK);
        base = JsonParser.parseString(world.keyPolicy()).getAsJsonObject();
        world.foreignRule("Theirs", "s3:ObjectRemoved:*", "a/");
        queue = world.notification().queueConfigurations().getFirst().queueArn();
    }

    @AfterContainer
    static void end() throws IOException {
        world.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Provide
    Arbitrary<List<JsonObject>> statements() {
        Arbitrary<String> sid = Arbitraries.strings().alpha().numeric().withChars(' ').ofMinLength(1).ofMaxLength(12)
                .map(text -> "x" + text).injectNull(0.3);
        Arbitrary<List<String>> actions = Arbitraries.of("kms:Encrypt", "kms:ReEncrypt*", "kms:ListGrants",
                "kms:Verify*").list().ofMinSize(1).ofMaxSize(3).uniqueElements();
        Arbitrary<String> condition = Arbitraries.of("arn:<&'\u00e9>:*", "\"", "\\u0041", "${aws:username}")
                .injectNull(0.5);
        return Combinators.combine(sid, Arbitraries.of("Allow", "Deny"), actions, condition)
                .as(UndoProperties::statement).list().ofMaxSize(6)
                .uniqueElements(statement -> statement.has("Sid") ? statement.get("Sid") : statement);
    }

    private static JsonObject statement(String sid, String effect, List<String> actions, String condition) {
        JsonObject statement = new JsonObject();
        if (sid != null) {
            statement.addProperty("Sid", sid);
        }
        statement.addProperty("Effect", effect);
        statement.add("Principal", JsonParser.parseString("{\"AWS\":\"arn:aws:iam::123456789012:root\"}"));
        if (actions.size() == 1) {
            statement.addProperty("Action", actions.getFirst());
        } else {
            JsonArray all = new JsonArray();
            actions.forEach(all::add);
            statement.add("Action", all);
        }
        statement.addProperty("Resource", "*");
        if (condition != null) {
            JsonObject like = new JsonObject();
            like.addProperty("kms:EncryptionContext:aws:cloudtrail:arn", condition);
            JsonObject all = new JsonObject();
            all.add("StringLike", like);
            statement.add("Condition", all);
        }
        return statement;
    }

    private static String policy(List<JsonObject> statements) {
        JsonObject policy = base.deepCopy();
        statements.forEach(policy.getAsJsonArray(STATEMENT)::add);
        return policy.toString();
    }

    @Property(tries = 300)
    void aStatementPutInAndTakenOutLeavesPoliciesToTheLetter(@ForAll("statements") List<JsonObject> statements) {
        String before = policy(statements);
        JsonObject ours = KeyPolicyWork.statement(List.of("arn:aws:iam::123456789012:role/r"));
        String with = PolicyText.with(before, ours);
        assertThat(JsonDifference.of(before, with)).singleElement().extracting(Difference::path)
                .isEqualTo("Statement[" + KeyPolicyWork.SID + "]");
        assertThat(PolicyText.with(with, ours)).isEqualTo(with);
        assertThat(PolicyText.without(with, KeyPolicyWork.SID)).isEqualTo(before);
    }

    @Property(tries = 8)
    void theKeyPolicyComesBack(@ForAll("statements") List<JsonObject> statements) {
        world.setKeyPolicy(policy(statements));
        String before = world.keyPolicy();
        StepResult applied = world.apply(StepKind.KEY_POLICY).getFirst();
        assertThat(applied.outcome()).as(applied.message()).isEqualTo(Outcome.APPLIED);
        assertThat(PolicyText.without(world.keyPolicy(), KeyPolicyWork.SID)).isEqualTo(before);
        world.undo(applied);
        assertThat(world.keyPolicy()).isEqualTo(before);
    }

    @Provide
    Arbitrary<NotificationConfiguration> notifications() {
        Arbitrary<Event> event = Arbitraries.of("s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated",
                "s3:ObjectRestore:Post", "s3:ReducedRedundancyLostObject").map(Event::fromValue);
        Arbitrary<String> prefix = Arbitraries.strings().withChars("abc+ %\u00e9").ofMaxLength(4)
                .map(text -> text + "/");
        Arbitrary<QueueConfiguration> rule = Combinators.combine(event, prefix).as((of, at) ->
                QueueConfiguration.builder()
                .id("Theirs " + of + at).queueArn(queue).events(of).filter(filter -> filter.key(key -> key.filterRules(
                        one -> one.name("prefix").value(at)))).build());
        // One rule for each event, since two of one may overlap.
        return Combinators.combine(rule.list().ofMaxSize(4).uniqueElements(QueueConfiguration::events),
                Arbitraries.of(true, false)).as((rules, bridge) -> NotificationConfiguration.builder()
                        .queueConfigurations(rules).eventBridgeConfiguration(bridge
                                ? EventBridgeConfiguration.builder().build() : null).build());
    }

    @Property(tries = 8)
    void theNotificationsComeBack(@ForAll("notifications") NotificationConfiguration configuration) {
        world.operator().s3(PlanWorld.REGION).putBucketNotificationConfiguration(call -> call
                .bucket(PlanWorld.BUCKET).notificationConfiguration(configuration));
        var before = world.notification();
        StepResult applied = world.apply(StepKind.BUCKET_NOTIFICATION).getFirst();
        assertThat(applied.outcome()).as(applied.message()).isEqualTo(Outcome.APPLIED);
        assertThat(world.notification().queueConfigurations()).isEqualTo(before.queueConfigurations());
        assertThat(world.notification().eventBridgeConfiguration()).isEqualTo(before.eventBridgeConfiguration());
        world.undo(applied);
        assertThat(world.notification().toString()).isEqualTo(before.toString());
    }
}
