package com.activeeye.workbench.aws.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.activeeye.workbench.aws.AwsWorld;
import com.activeeye.workbench.aws.notification.BucketNotification;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.sandbox.SandboxAccount;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A customer carries out what was handed off, with the real AWS CLI where the machine has it. */
class HandOffRunTest {
    private static final String BUCKET = "fabrikam-cloudtrail";
    private static final String REGION = "eu-west-1";

    @TempDir
    private Path folder;
    private AwsWorld world;
    private Pod pod;
    private HandOff handOff;

    @BeforeEach
    void start() {
        world = new AwsWorld(folder.resolve("world"));
        ConnectorCredential unbound = world.credential(BUCKET, REGION);
        pod = world.setUpPod(unbound);
        handOff = HandOff.of(AwsWorld.bound(pod, unbound), pod, List.of(unbound), LogKeys.of(List.of(keyArn())));
    }

    @AfterEach
    void stop() throws IOException {
        world.close();
    }

    private String keyArn() {
        return world.operator().kms(REGION).describeKey(call -> call.keyId("alias/fabrikam-cloudtrail")).keyMetadata()
                .arn();
    }

    private String keyPolicy() {
        return world.operator().kms(REGION).getKeyPolicy(call -> call.keyId(keyArn()).policyName("default")).policy();
    }

    private record Ran(int code, String out) {
    }

    private Ran run(SandboxAccount as, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().putAll(Map.of("AWS_ENDPOINT_URL", world.sandbox().endpoint().toString(),
                "AWS_ACCESS_KEY_ID", as.accessKeyId(), "AWS_SECRET_ACCESS_KEY", as.secretAccessKey(),
                "AWS_DEFAULT_REGION", REGION, "AWS_EC2_METADATA_DISABLED", "true"));
        builder.environment().keySet().removeAll(List.of("AWS_PROFILE", "AWS_SESSION_TOKEN"));
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), Files.readString(out));
    }

    private SandboxAccount account(Role role) {
        return world.sandbox().account(world.account(role).digits());
    }

    private static void assumeInstalled(String... tools) {
        for (String tool : tools) {
            assumeTrue(List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                    .anyMatch(place -> Files.isExecutable(Path.of(place, tool))), tool + " is not installed");
        }
    }

    private Ran script(Role role, String step) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("handoff.sh"), HandOffFormat.SCRIPT.write(handOff));
        return run(account(role), "bash", file.toString(), step);
    }

    private S3Client s3() {
        return world.operator().s3(REGION);
    }

    private GetBucketNotificationConfigurationResponse notification() {
        return s3().getBucketNotificationConfiguration(call -> call.bucket(BUCKET));
    }

    /** A queue of the customer's own that hears of objects with a prefix. */
    private String foreignRule(Event event, String prefix) {
        AwsSession operator = world.operator();
        String url = operator.sqs(REGION).createQueue(call -> call.queueName("theirs").attributes(Map.of(
                QueueAttributeName.POLICY, """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},
                "Action":"sqs:SendMessage","Resource":"*"}]}"""))).queueUrl();
        String arn = operator.sqs(REGION).getQueueAttributes(call -> call.queueUrl(url).attributeNames(
                QueueAttributeName.QUEUE_ARN)).attributes().get(QueueAttributeName.QUEUE_ARN);
        s3().putBucketNotificationConfiguration(call -> call.bucket(BUCKET).notificationConfiguration(all -> all
                .eventBridgeConfiguration(bridge -> { }).queueConfigurations(rule -> rule.id("theirs").queueArn(arn)
                        .events(event).filter(filter -> filter.key(key -> key.filterRules(one -> one.name("prefix")
                                .value(prefix)))))));
        return arn;
    }

    @Test
    void theTemplateMakesTheRoleWithoutAnythingTyped() {
        CloudFormationClient stacks = world.operator().cloudFormation(REGION);
        stacks.createStack(call -> call.stackName(RoleStack.STACK_NAME)
                .templateBody(HandOffFormat.TEMPLATE.write(handOff)).capabilities(Capability.CAPABILITY_NAMED_IAM));
        String status;
        do {
            AwsWorld.SHORT.untilNext(Progress.NONE);
            status = stacks.describeStacks(call -> call.stackName(RoleStack.STACK_NAME)).stacks().getFirst()
                    .stackStatusAsString();
        } while (status.endsWith("IN_PROGRESS"));
        assertThat(status).isEqualTo("CREATE_COMPLETE");
        assertThat(world.sessions().readRole(handOff.credential(), pod).identity().arn())
                .contains("assumed-role/activeeye-read-cloudtrail-role/");
    }

    @Test
    void theScriptIsSoundBash() throws IOException, InterruptedException {
        assumeInstalled("bash");
        Path file = Files.writeString(folder.resolve("handoff.sh"), HandOffFormat.SCRIPT.write(handOff));
        assertThat(run(account(Role.STANDALONE), "bash", "-n", file.toString())).isEqualTo(new Ran(0, ""));
        Path steps = Files.writeString(folder.resolve("steps.sh"), ScriptExport.steps(handOff));
        assertThat(run(account(Role.STANDALONE), "bash", "-n", steps.toString())).isEqualTo(new Ran(0, ""));
    }

    @Test
    void theScriptMakesAllThatIsWanted() throws IOException, InterruptedException {
        assumeInstalled("bash", "aws", "jq");
        Ran ran = script(Role.STANDALONE, "all");
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(world.sessions().readRole(handOff.credential(), pod).identity().arn())
                .contains("assumed-role/activeeye-read-cloudtrail-role/");
        assertThat(keyPolicy()).contains(handOff.roleArn());
        BucketNotification ours = new BucketNotification(world.operator(), handOff.credential(), world.log());
        assertThat(ours.observe(Progress.NONE).isAsWanted()).isTrue();
    }

    @Test
    void theScriptMergesTheNotificationAndIsRefusedWhereItWouldOverlap() throws IOException, InterruptedException {
        assumeInstalled("bash", "aws", "jq");
        assertThat(script(Role.MEMBER, "notification")).satisfies(ran -> {
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).contains("has to be done in account 123456789012");
        });
        String queue = foreignRule(Event.S3_OBJECT_CREATED_PUT, "AWSLogs/");
        GetBucketNotificationConfigurationResponse before = notification();
        assertThat(script(Role.STANDALONE, "notification")).satisfies(ran -> {
            assertThat(ran.code()).as(ran.out()).isEqualTo(1);
            assertThat(ran.out()).contains("theirs to " + queue, "Nothing was changed");
        });
        assertThat(notification().toString()).isEqualTo(before.toString());

        foreignRule(Event.S3_OBJECT_REMOVED, "AWSLogs/");
        before = notification();
        Ran ran = script(Role.STANDALONE, "notification");
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(notification().queueConfigurations()).isEqualTo(before.queueConfigurations());
        assertThat(notification().eventBridgeConfiguration()).isNotNull();
        BucketNotification ours = new BucketNotification(world.operator(), handOff.credential(), world.log());
        assertThat(ours.observe(Progress.NONE).isAsWanted()).isTrue();
        assertThat(Files.readString(folder.resolve("notification-before-" + BUCKET + ".json"))).contains(queue);
        assertThat(script(Role.STANDALONE, "notification").out()).contains("notifies as wanted");
    }

    @Test
    void theScriptAddsItsStatementToTheKeyPolicyOnce() throws IOException, InterruptedException {
        assumeInstalled("bash", "aws", "jq");
        world.operator().cloudFormation(REGION).createStack(call -> call.stackName(RoleStack.STACK_NAME)
                .templateBody(HandOffFormat.TEMPLATE.write(handOff)).capabilities(Capability.CAPABILITY_NAMED_IAM));
        List<String> foreign = new ArrayList<>(statements(keyPolicy()));
        Ran ran = script(Role.STANDALONE, "key-policy");
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(statements(keyPolicy())).containsAll(foreign).hasSize(foreign.size() + 1)
                .last().asString().contains("Allow ActiveEye to Decrypt Cloudtrail logs", handOff.roleArn());
        assertThat(script(Role.STANDALONE, "key-policy").out()).contains("is as wanted");
        assertThat(script(Role.MEMBER, "key-policy").out()).contains("in account 123456789012");
    }

    private static List<String> statements(String policy) {
        return JsonParser.parseString(policy).getAsJsonObject().getAsJsonArray("Statement").asList()
                .stream().map(Object::toString).toList();
    }
}
