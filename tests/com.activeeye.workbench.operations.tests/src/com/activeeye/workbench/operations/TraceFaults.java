package com.activeeye.workbench.operations;

import static com.activeeye.workbench.operations.TraceWorld.FABRIKAM;
import static com.activeeye.workbench.operations.TraceWorld.FABRIKAM_LOGS;
import static com.activeeye.workbench.operations.TraceWorld.LOGS;
import static com.activeeye.workbench.operations.TraceWorld.LOG_ARCHIVE;
import static com.activeeye.workbench.operations.TraceWorld.MANAGEMENT;
import static com.activeeye.workbench.operations.TraceWorld.STAGING;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.ExternalIds;
import com.activeeye.workbench.core.pod.Pod;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudtrail.model.DataResource;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.Trail;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.FilterRuleName;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What goes wrong with customers and pods, made in the sandbox. */
final class TraceFaults {
    private static final String ROLE = "activeeye-read-cloudtrail-role";
    private static final String POLICY = "activeeye-read-cloudtrail-policy";
    private static final String STACK = "activeeye-cloudtrail-read";
    private static final String NOTIFICATION = "ActiveEye CloudTrail Notification";

    /**
     * One fault, and what the trace has to make of it.
     *
     * @param name what goes wrong
     * @param credential whose trace shows it
     * @param hop the hop that has to be named
     * @param cause the cause that has to be named
     * @param words what the cause has to say
     * @param make makes it
     */
    record Fault(String name, String credential, Hop hop, String cause, String words, Consumer<TraceWorld> make) {
        @Override
        public String toString() {
            return name;
        }
    }

    private TraceFaults() {
    }

    private static Fault fault(String name, String credential, Hop hop, String cause, String words,
            Consumer<TraceWorld> make) {
        return new Fault(name, credential, hop, cause, words, make);
    }

    static Stream<Fault> all() {
        return Stream.of(trails(), buckets(), roles(), keys(), notifications(), pods(), connectors())
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> trails() {
        return Stream.of(
                fault("trail stopped", "Logs", Hop.TRAIL_LOGGING, "trail-stopped", "is switched off", world ->
                        world.operator(MANAGEMENT).cloudTrail("us-east-1").stopLogging(call -> call
                                .name("example-corp-org-trail"))),
                fault("trail writes elsewhere", "Fabrikam", Hop.TRAIL, "trail-elsewhere", "other-trail-bucket",
                        TraceFaults::trailElsewhere),
                fault("trail deleted", "Fabrikam", Hop.TRAIL, "trail-missing", "Account 123456789012 has no trail",
                        world -> world.operator(FABRIKAM).cloudTrail("eu-west-1").deleteTrail(call -> call
                                .name(trail(world).name()))),
                fault("management events left out", "Logs", Hop.TRAIL, "trail-selectors", "management events",
                        world -> world.operator(MANAGEMENT).cloudTrail("us-east-1").putEventSelectors(call -> call
                                .trailName("example-corp-org-trail").eventSelectors(EventSelector.builder()
                                        .readWriteType("All").includeManagementEvents(false)
                                        .dataResources(DataResource.builder().type("AWS::S3::Object")
                                                .values("arn:aws:s3").build()).build()))),
                fault("only one region recorded", "Logs", Hop.TRAIL, "trail-region", "records only us-east-1",
                        world -> world.operator(MANAGEMENT).cloudTrail("us-east-1").updateTrail(call -> call
                                .name("example-corp-org-trail").isMultiRegionTrail(false))),
                fault("bucket policy denies CloudTrail", "Fabrikam", Hop.TRAIL_DELIVERY, "delivery-deny",
                        "the statement \"NoMoreLogs\"", world -> {
                            bucketPolicy(world, FABRIKAM, "eu-west-1", FABRIKAM_LOGS, statements -> add(statements, """
                                    {"Sid":"NoMoreLogs","Effect":"Deny","Principal":{"Service":\
                                    "cloudtrail.amazonaws.com"},"Action":"s3:PutObject",
                                    "Resource":"arn:aws:s3:::fabrikam-cloudtrail/*"}"""));
                            world.later(Duration.ofMinutes(1));
                            world.deliver();
                        }),
                fault("bucket policy lost CloudTrail", "Fabrikam", Hop.TRAIL_DELIVERY, "delivery-denied",
                        "does not let CloudTrail in", world -> {
                            bucketPolicy(world, FABRIKAM, "eu-west-1", FABRIKAM_LOGS, statements -> {
                                JsonArray kept = new JsonArray();
                                statements.asList().stream().filter(one -> !one.toString().contains("PutObject"))
                                        .forEach(kept::add);
                                return kept;
                            });
                            world.later(Duration.ofMinutes(1));
                            world.deliver();
                        }));
    }

    static Trail trail(TraceWorld world) {
        return world.operator(FABRIKAM).cloudTrail("eu-west-1").describeTrails().trailList().getFirst();
    }

    private static void trailElsewhere(TraceWorld world) {
        String bucket = "other-trail-bucket";
        AwsSession fabrikam = world.operator(FABRIKAM);
        fabrikam.s3("eu-west-1").createBucket(call -> call.bucket(bucket)
                .createBucketConfiguration(where -> where.locationConstraint("eu-west-1")));
        String policy = fabrikam.s3("eu-west-1").getBucketPolicy(call -> call.bucket(FABRIKAM_LOGS)).policy();
        fabrikam.s3("eu-west-1").putBucketPolicy(call -> call.bucket(bucket)
                .policy(policy.replace(FABRIKAM_LOGS, bucket)));
        fabrikam.cloudTrail("eu-west-1").updateTrail(call -> call.name(trail(world).name()).s3BucketName(bucket));
    }

    private static Stream<Fault> buckets() {
        return Stream.of(
                fault("bucket policy denies the role", "Logs", Hop.READ, "read-deny", "\"NobodyReads\"", world ->
                        bucketPolicy(world, LOG_ARCHIVE, "us-east-1", LOGS, statements -> add(statements, """
                                {"Sid":"NobodyReads","Effect":"Deny","Principal":"*","Action":"s3:GetObject",
                                "Resource":"arn:aws:s3:::example-corp-cloudtrail-logs/*"}"""))),
                fault("service control policy denies reading", "Logs", Hop.READ, "read-denied", "S3 refuses",
                        world -> inlineDeny(world, "s3:GetObject")));
    }

    private static void inlineDeny(TraceWorld world, String action) {
        changePolicy(world, LOG_ARCHIVE, document -> document.replace("ReadCloudtrailLogFiles", "Read")
                .replace("\"Statement\":[", "\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"" + action
                        + "\",\"Resource\":\"*\",\"Condition\":{\"StringLike\":{\"aws:PrincipalArn\":\"*\"}}},"));
    }

    private static Stream<Fault> roles() {
        return Stream.of(
                fault("stack deleted", "Logs", Hop.STACK, "stack-missing", "There is no stack", world -> {
                    world.operator(LOG_ARCHIVE).cloudFormation("us-east-1").deleteStack(call -> call
                            .stackName(STACK));
                    awaitStack(world);
                }),
                fault("wrong external ID in the stack", "Logs", Hop.STACK_PARAMETERS, "stack-external-id",
                        "external ID", world -> updateStack(world, "ExternalID", ExternalIds.generate())),
                fault("wrong pod account in the stack", "Logs", Hop.STACK_PARAMETERS, "stack-pod-account",
                        "trusts account \"111122223333\"", world -> updateStack(world, "ActiveeyeAccountID",
                                "111122223333")),
                fault("role deleted", "Logs", Hop.ROLE, "role-deleted", "was deleted", world -> {
                    world.operator(LOG_ARCHIVE).iam().detachRolePolicy(call -> call.roleName(ROLE)
                            .policyArn(policyArn(LOG_ARCHIVE)));
                    world.operator(LOG_ARCHIVE).iam().deleteRole(call -> call.roleName(ROLE));
                }),
                fault("role trusts somebody else", "Logs", Hop.ROLE, "role-principal", "does not trust the pod",
                        world -> trust(world, document -> document.replace("999900001111", "111122223333"))),
                fault("another external ID in the role", "Logs", Hop.ROLE, "role-external-id", "external ID",
                        world -> trust(world, document -> document.replace(world.credential("Logs").externalId(),
                                ExternalIds.generate()))),
                fault("role without condition", "Logs", Hop.TRUST_CONDITION, "trust-open",
                        "without an external ID", world -> trust(world, document -> {
                            JsonObject policy = JsonParser.parseString(document).getAsJsonObject();
                            policy.getAsJsonArray("Statement").get(0).getAsJsonObject().remove("Condition");
                            return policy.toString();
                        })),
                fault("role takes any external ID", "Logs", Hop.TRUST_CONDITION, "trust-any-id",
                        "with any external ID", world -> trust(world, document -> document.replace("StringEquals",
                                "StringLike").replace(world.credential("Logs").externalId(), "*"))),
                fault("policy detached", "Logs", Hop.READ_POLICY, "policy-detached", "is not attached", world ->
                        world.operator(LOG_ARCHIVE).iam().detachRolePolicy(call -> call.roleName(ROLE)
                                .policyArn(policyArn(LOG_ARCHIVE)))),
                fault("policy for another bucket", "Logs", Hop.READ_POLICY, "policy-other", "does not let the role",
                        world -> changePolicy(world, LOG_ARCHIVE, document -> document.replace(LOGS,
                                "some-other-bucket"))),
                fault("policy deleted", "Logs", Hop.READ_POLICY, "policy-missing", "There is no policy", world -> {
                    var iam = world.operator(LOG_ARCHIVE).iam();
                    iam.detachRolePolicy(call -> call.roleName(ROLE).policyArn(policyArn(LOG_ARCHIVE)));
                    iam.listPolicyVersions(call -> call.policyArn(policyArn(LOG_ARCHIVE))).versions().stream()
                            .filter(version -> !version.isDefaultVersion()).forEach(version -> iam
                                    .deletePolicyVersion(call -> call.policyArn(policyArn(LOG_ARCHIVE))
                                            .versionId(version.versionId())));
                    iam.deletePolicy(call -> call.policyArn(policyArn(LOG_ARCHIVE)));
                }));
    }

    private static Stream<Fault> keys() {
        return Stream.of(
                fault("key disabled", "Fabrikam", Hop.KEY, "key-disabled", "Disabled", world -> world
                        .operator(FABRIKAM).kms("eu-west-1").disableKey(call -> call.keyId(key(world)))),
                fault("key pending deletion", "Fabrikam", Hop.KEY, "key-pending-deletion", "will be deleted",
                        world -> world.operator(FABRIKAM).kms("eu-west-1").scheduleKeyDeletion(call -> call
                                .keyId(key(world)).pendingWindowInDays(7))),
                fault("read policy without the key", "Fabrikam", Hop.DECRYPT, "decrypt-read-policy",
                        "does not allow kms:Decrypt", TraceFaults::noDecrypt),
                fault("key policy without the role", "Fabrikam", Hop.DECRYPT, "decrypt-key-policy",
                        "does not let the role decrypt", TraceFaults::noDecrypt),
                fault("key policy denies", "Fabrikam", Hop.DECRYPT, "decrypt-deny", "\"NobodyDecrypts\"", world ->
                        keyPolicy(world, policy -> with(policy, """
                                {"Sid":"NobodyDecrypts","Effect":"Deny","Principal":"*","Action":"kms:Decrypt",
                                "Resource":"*"}"""))));
    }

    /** Within one account KMS lets the role in when either policy does. */
    static void noDecrypt(TraceWorld world) {
        changePolicy(world, FABRIKAM, document -> without(document, "DecryptCloudtrailKms"));
        keyPolicy(world, policy -> without(policy, "Allow ActiveEye to Decrypt Cloudtrail logs"));
    }

    private static Stream<Fault> notifications() {
        return Stream.of(
                fault("notification gone", "Logs", Hop.NOTIFICATION, "notification-missing", "does not notify",
                        world -> notify(world, List.of())),
                fault("notification to another topic", "Logs", Hop.NOTIFICATION, "notification-topic",
                        "some-other-topic", world -> {
                            String topic = world.operator(LOG_ARCHIVE).sns("us-east-1").createTopic(call -> call
                                    .name("some-other-topic")).topicArn();
                            notify(world, List.of(rule(topic, Event.S3_OBJECT_CREATED, "")));
                        }),
                fault("prefix shuts out one account", "Logs", Hop.NOTIFICATION, "notification-filter",
                        "shuts out account 777788889999", world -> notify(world, List.of(rule(topic(world),
                                Event.S3_OBJECT_CREATED, folder(world) + "555566667777/")))),
                fault("notification of copies only", "Logs", Hop.NOTIFICATION, "notification-events",
                        "s3:ObjectCreated:Copy only", world -> notify(world, List.of(rule(topic(world),
                                Event.S3_OBJECT_CREATED_COPY, "")))),
                fault("topic policy without S3", "Logs", Hop.TOPIC, "topic-policy", "does not let the bucket",
                        world -> topicPolicy(world, policy -> without(policy, "ActiveEyeCloudTrailBuckets"))),
                fault("topic policy denies", "Logs", Hop.TOPIC, "topic-deny", "\"NobodyPublishes\"", world ->
                        topicPolicy(world, policy -> with(policy, "{\"Sid\":\"NobodyPublishes\",\"Effect\":\"Deny\","
                                + "\"Principal\":\"*\",\"Action\":\"SNS:Publish\",\"Resource\":\"" + topic(world)
                                + "\"}"))),
                fault("topic encrypted with the key of AWS", "Logs", Hop.TOPIC, "topic-key", "alias/aws/sns",
                        world -> world.pod().sns("us-east-1").setTopicAttributes(call -> call
                                .topicArn(topic(world)).attributeName("KmsMasterKeyId")
                                .attributeValue("alias/aws/sns"))),
                fault("topic deleted", "Logs", Hop.TOPIC, "topic-missing", "There is no topic", world -> world.pod()
                        .sns("us-east-1").deleteTopic(call -> call.topicArn(topic(world)))),
                fault("subscription gone", "Logs", Hop.SUBSCRIPTION, "subscription-missing", "is not subscribed",
                        world -> world.pod().sns("us-east-1").unsubscribe(call -> call
                                .subscriptionArn(subscription(world)))),
                fault("filter policy too narrow", "Logs", Hop.SUBSCRIPTION, "filter-narrow",
                        "holds back account 777788889999", world -> {
                            filter(world, "FilterPolicyScope", "MessageBody");
                            filter(world, "FilterPolicy", "{\"Records\":{\"s3\":{\"object\":{\"key\":[{\"prefix\":\""
                                    + folder(world) + "555566667777/\"}]}}}}");
                        }),
                fault("filter policy on attributes", "Logs", Hop.SUBSCRIPTION, "filter-attributes",
                        "message attributes", world -> {
                            filter(world, "FilterPolicyScope", "MessageAttributes");
                            filter(world, "FilterPolicy", "{\"account\":[\"555566667777\"]}");
                        }));
    }

    private static Stream<Fault> pods() {
        return Stream.of(
                fault("queue policy without the topic", "Logs", Hop.QUEUE, "queue-policy", "does not let the topic",
                        world -> queue(world, QueueAttributeName.POLICY, "")),
                fault("queue policy denies", "Logs", Hop.QUEUE, "queue-deny", "\"NobodySends\"", world -> queue(world,
                        QueueAttributeName.POLICY, with(queue(world, QueueAttributeName.POLICY),
                                "{\"Sid\":\"NobodySends\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":"
                                        + "\"sqs:SendMessage\",\"Resource\":\"" + pod(world).queueArn() + "\"}"))),
                fault("queue forgets too soon", "Logs", Hop.QUEUE, "queue-retention", "for 1 hours only", world ->
                        queue(world, QueueAttributeName.MESSAGE_RETENTION_PERIOD, "3600")),
                fault("queue without dead letters", "Logs", Hop.QUEUE, "queue-redrive", "has no dead-letter queue",
                        world -> queue(world, QueueAttributeName.REDRIVE_POLICY, "")),
                fault("dead letters", "Logs", Hop.DEAD_LETTERS, "dead-letters", "1 message is", world -> {
                    var sqs = world.pod().sqs("us-east-1");
                    String url = sqs.getQueueUrl(call -> call.queueName(Pod.DEAD_LETTER_QUEUE_NAME)).queueUrl();
                    sqs.sendMessage(call -> call.queueUrl(url).messageBody("CloudTrail validation message."));
                }),
                fault("ingestion does not run", "Logs", Hop.STORED, "ingestion-stopped", "ingestion is not running",
                        world -> {
                            world.later(Duration.ofMinutes(5));
                            world.deliver();
                            world.later(Duration.ofMinutes(5));
                        }));
    }

    private static Stream<Fault> connectors() {
        return Stream.of(
                fault("connector disabled", "Logs", Hop.CONNECTOR, "connector-disabled", "\"Staging\" is disabled",
                        world -> world.disable("Staging")),
                fault("wrong account number", "Logs", Hop.LOG_FILES, "connector-mistyped", "account 777788889998",
                        world -> {
                            ServiceConnector staging = world.workbench().catalog().connectors().named("Staging");
                            world.replace(staging.id(), new AccountId("777788889998"), true);
                        }),
                fault("no connector", "Fabrikam", Hop.CONNECTOR, "connector-missing", "123456789012", world -> {
                    var connectors = world.workbench().catalog().connectors();
                    connectors.remove(connectors.byAccount(FABRIKAM).orElseThrow());
                }));
    }

    private static String topic(TraceWorld world) {
        return pod(world).topicArn("us-east-1");
    }

    private static Pod pod(TraceWorld world) {
        return world.workbench().requirePod();
    }

    private static String subscription(TraceWorld world) {
        return world.pod().sns("us-east-1").listSubscriptionsByTopic(call -> call.topicArn(topic(world)))
                .subscriptions().getFirst().subscriptionArn();
    }

    private static void filter(TraceWorld world, String name, String value) {
        world.pod().sns("us-east-1").setSubscriptionAttributes(call -> call.subscriptionArn(subscription(world))
                .attributeName(name).attributeValue(value));
    }

    private static void topicPolicy(TraceWorld world, UnaryOperator<String> change) {
        var sns = world.pod().sns("us-east-1");
        String policy = sns.getTopicAttributes(call -> call.topicArn(topic(world))).attributes().get("Policy");
        sns.setTopicAttributes(call -> call.topicArn(topic(world)).attributeName("Policy")
                .attributeValue(change.apply(policy)));
    }

    private static void queue(TraceWorld world, QueueAttributeName name, String value) {
        world.pod().sqs("us-east-1").setQueueAttributes(call -> call.queueUrl(pod(world).queueUrl())
                .attributes(Map.of(name, value)));
    }

    private static String queue(TraceWorld world, QueueAttributeName name) {
        return world.pod().sqs("us-east-1").getQueueAttributes(call -> call.queueUrl(pod(world).queueUrl())
                .attributeNames(name)).attributes().get(name);
    }

    /** Where the organisation's log files lie. */
    private static String folder(TraceWorld world) {
        String key = world.operator(LOG_ARCHIVE).s3("us-east-1").listObjectsV2(call -> call.bucket(LOGS))
                .contents().stream().map(object -> object.key()).filter(one -> one.contains("777788889999"))
                .findFirst().orElseThrow();
        return key.substring(0, key.indexOf(STAGING.digits()));
    }

    private static TopicConfiguration rule(String topic, Event event, String prefix) {
        TopicConfiguration.Builder rule = TopicConfiguration.builder().id(NOTIFICATION).topicArn(topic).events(event);
        if (!prefix.isEmpty()) {
            rule.filter(filter -> filter.key(key -> key.filterRules(FilterRule.builder().name(FilterRuleName.PREFIX)
                    .value(prefix).build())));
        }
        return rule.build();
    }

    private static void notify(TraceWorld world, List<TopicConfiguration> rules) {
        world.operator(LOG_ARCHIVE).s3("us-east-1").putBucketNotificationConfiguration(call -> call.bucket(LOGS)
                .skipDestinationValidation(true).notificationConfiguration(all -> all.topicConfigurations(rules)));
    }

    private static String policyArn(AccountId account) {
        return "arn:aws:iam::" + account + ":policy/" + POLICY;
    }

    private static void trust(TraceWorld world, UnaryOperator<String> change) {
        trust(world, LOG_ARCHIVE, change);
    }

    /** Changes the trust policy of the read role in an account. */
    static void trust(TraceWorld world, AccountId account, UnaryOperator<String> change) {
        var iam = world.operator(account).iam();
        String document = decoded(iam.getRole(call -> call.roleName(ROLE)).role().assumeRolePolicyDocument());
        iam.updateAssumeRolePolicy(call -> call.roleName(ROLE).policyDocument(change.apply(document)));
    }

    /** Changes the policy of the read role in an account. */
    static void changePolicy(TraceWorld world, AccountId account, UnaryOperator<String> change) {
        var iam = world.operator(account).iam();
        String arn = policyArn(account);
        String version = iam.getPolicy(call -> call.policyArn(arn)).policy().defaultVersionId();
        String document = decoded(iam.getPolicyVersion(call -> call.policyArn(arn).versionId(version))
                .policyVersion().document());
        iam.listPolicyVersions(call -> call.policyArn(arn)).versions().stream()
                .filter(one -> !one.isDefaultVersion()).forEach(one -> iam.deletePolicyVersion(call -> call
                        .policyArn(arn).versionId(one.versionId())));
        String compact = JsonParser.parseString(document).toString();
        iam.createPolicyVersion(call -> call.policyArn(arn).policyDocument(change.apply(compact)).setAsDefault(true));
    }

    private static String decoded(String document) {
        return URLDecoder.decode(document, StandardCharsets.UTF_8);
    }

    private static String key(TraceWorld world) {
        return world.operator(FABRIKAM).kms("eu-west-1").describeKey(call -> call.keyId(
                "alias/fabrikam-cloudtrail")).keyMetadata().arn();
    }

    private static void keyPolicy(TraceWorld world, UnaryOperator<String> change) {
        var kms = world.operator(FABRIKAM).kms("eu-west-1");
        String policy = kms.getKeyPolicy(call -> call.keyId(key(world)).policyName("default")).policy();
        kms.putKeyPolicy(call -> call.keyId(key(world)).policyName("default").policy(change.apply(policy)));
    }

    private static void updateStack(TraceWorld world, String parameter, String value) {
        var stacks = world.operator(LOG_ARCHIVE).cloudFormation("us-east-1");
        ConnectorCredential credential = world.credential("Logs");
        Map<String, String> values = new HashMap<>(Map.of("CloudtrailBucket", LOGS, "ExternalID",
                credential.externalId(), "ActiveeyeAccountID", "999900001111"));
        values.put(parameter, value);
        stacks.updateStack(call -> call.stackName(STACK).usePreviousTemplate(true)
                .capabilitiesWithStrings("CAPABILITY_NAMED_IAM").parameters(values.entrySet().stream()
                        .map(entry -> Parameter.builder().parameterKey(entry.getKey())
                                .parameterValue(entry.getValue()).build()).toList()));
        awaitStack(world);
    }

    private static void awaitStack(TraceWorld world) {
        while (world.operator(LOG_ARCHIVE).cloudFormation("us-east-1").describeStacks().stacks().stream()
                .anyMatch(stack -> stack.stackStatusAsString().endsWith("IN_PROGRESS"))) {
            Thread.onSpinWait();
        }
    }

    private static JsonArray add(JsonArray statements, String statement) {
        statements.add(JsonParser.parseString(statement));
        return statements;
    }

    private static void bucketPolicy(TraceWorld world, AccountId account, String region, String bucket,
            UnaryOperator<JsonArray> change) {
        var s3 = world.operator(account).s3(region);
        JsonObject policy = JsonParser.parseString(s3.getBucketPolicy(call -> call.bucket(bucket)).policy())
                .getAsJsonObject();
        policy.add("Statement", change.apply(policy.getAsJsonArray("Statement")));
        s3.putBucketPolicy(call -> call.bucket(bucket).policy(policy.toString()));
    }

    private static String with(String policy, String statement) {
        JsonObject document = JsonParser.parseString(policy).getAsJsonObject();
        document.getAsJsonArray("Statement").add(JsonParser.parseString(statement));
        return document.toString();
    }

    private static String without(String policy, String sid) {
        JsonObject document = JsonParser.parseString(policy).getAsJsonObject();
        JsonArray kept = new JsonArray();
        document.getAsJsonArray("Statement").asList().stream().filter(one -> !one.getAsJsonObject().has("Sid")
                || !one.getAsJsonObject().get("Sid").getAsString().equals(sid)).forEach(kept::add);
        document.add("Statement", kept);
        return document.toString();
    }
}
