package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.AwsWorld;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;

/** The sandbox's case of a key: Fabrikam's bucket, with the pod set up for it and nothing else done. */
final class PlanWorld implements AutoCloseable {
    static final String BUCKET = "fabrikam-cloudtrail";
    static final String REGION = "eu-west-1";
    static final Set<StepKind> ALL = EnumSet.allOf(StepKind.class);

    private final AwsWorld world;
    private ConnectorCredential credential;
    private PlanContext context;

    PlanWorld(Path folder) {
        this(folder, BUCKET, false);
    }

    PlanWorld(Path folder, String bucket, boolean make) {
        world = new AwsWorld(folder);
        ConnectorCredential unbound = world.credential(bucket, REGION);
        if (make) {
            world.withBucket(unbound);
        }
        Pod pod = world.setUpPod(unbound);
        world.catalog().setPod(pod);
        credential = AwsWorld.bound(pod, unbound);
        world.catalog().credentials().add(credential);
        world.sandbox().deliverTrailFiles();
        pause(AwsWorld.SHORT);
    }

    /** Uses another pause from now on. */
    void pause(Pause pause) {
        context = new PlanContext(world.sessions(), world.catalog(), world.log(), pause);
    }

    AwsWorld world() {
        return world;
    }

    PlanContext context() {
        return context;
    }

    AwsSession operator() {
        return world.operator();
    }

    ConnectorCredential credential() {
        return credential;
    }

    /** A further bucket of the same account, made and with the pod set up for it. */
    ConnectorCredential join(String bucket) {
        ConnectorCredential unbound = world.withBucket(world.credential(bucket, REGION));
        Pod pod = world.setUpPod(credential, unbound);
        ConnectorCredential joined = AwsWorld.bound(pod, unbound);
        world.catalog().credentials().add(joined);
        return joined;
    }

    /** Records which accounts are monitored. */
    void limit(AccountLimit limit) {
        credential = credential.withLimit(limit);
        world.catalog().credentials().replace(credential);
    }

    Plan plan() {
        return Plan.of(context, credential, Progress.NONE);
    }

    StepState state(StepKind kind) {
        return plan().observe(Progress.NONE).stream().filter(state -> state.kind() == kind).findFirst().orElseThrow();
    }

    List<StepResult> apply(StepKind... kinds) {
        Plan plan = plan();
        return plan.apply(plan.observe(Progress.NONE), kinds.length == 0 ? ALL : Set.of(kinds), StackListener.NONE,
                Progress.NONE);
    }

    StepResult undo(StepResult applied) {
        ChangeRecord record = world.log().history().last(applied.change().orElseThrow()).orElseThrow();
        return Plan.stepOf(context, record).undo(record, StackListener.NONE, Progress.NONE);
    }

    /** The pod's own session. */
    AwsSession pod() {
        return world.sessions().pod(world.catalog().pod().orElseThrow());
    }

    /** Waits until CloudFormation has ended its work at the role stack that a test has begun to change. */
    void awaitStack() {
        awaitStack(RoleStack.STACK_NAME);
    }

    /** Waits until CloudFormation has ended its work at a stack. */
    void awaitStack(String name) {
        while (operator().cloudFormation(REGION).describeStacks(call -> call.stackName(name)).stacks()
                .getFirst().stackStatusAsString().endsWith("IN_PROGRESS")) {
            AwsWorld.SHORT.untilNext(Progress.NONE);
        }
    }

    /** Makes the stack as the guide's own template does, which knows no key. */
    void guideStack() {
        operator().cloudFormation(REGION).createStack(call -> call.stackName(RoleStack.STACK_NAME)
                .capabilitiesWithStrings("CAPABILITY_NAMED_IAM").templateURL(StackTemplate.COMMERCIAL_URL)
                .parameters(StackParameters.of(credential).byName().entrySet().stream().map(entry -> Parameter.builder()
                        .parameterKey(entry.getKey()).parameterValue(entry.getValue()).build()).toList()));
        awaitStack();
    }

    /** All that the bucket notifies. */
    GetBucketNotificationConfigurationResponse notification() {
        return operator().s3(REGION).getBucketNotificationConfiguration(call -> call
                .bucket(credential.bucketName()));
    }

    /** Puts a rule of others, to a queue of their own, and EventBridge beside what the bucket notifies. */
    void foreignRule(String name, String event, String prefix) {
        String queue = "arn:aws:sqs:" + REGION + ":" + world.standalone() + ":their-queue";
        operator().sqs(REGION).createQueue(call -> call.queueName("their-queue").attributesWithStrings(Map.of(
                "Policy", """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},
                "Action":"sqs:SendMessage","Resource":"%s"}]}""".formatted(queue))));
        var held = notification();
        operator().s3(REGION).putBucketNotificationConfiguration(call -> call.bucket(credential.bucketName())
                .notificationConfiguration(all -> all.topicConfigurations(held.topicConfigurations())
                        .eventBridgeConfiguration(bridge -> { }).queueConfigurations(Stream.concat(
                                held.queueConfigurations().stream(), Stream.of(QueueConfiguration.builder().id(name)
                                        .queueArn(queue).events(Event.fromValue(event)).filter(filter -> filter.key(
                                                key -> key.filterRules(rule -> rule.name("prefix").value(prefix))))
                                        .build())).toList())));
    }

    String keyArn() {
        return operator().kms(REGION).describeKey(call -> call.keyId("alias/fabrikam-cloudtrail")).keyMetadata()
                .arn();
    }

    String keyPolicy() {
        return operator().kms(REGION).getKeyPolicy(call -> call.keyId(keyArn()).policyName("default")).policy();
    }

    void setKeyPolicy(String policy) {
        operator().kms(REGION).putKeyPolicy(call -> call.keyId(keyArn()).policyName("default").policy(policy));
    }

    String policyArn() {
        return "arn:aws:iam::" + world.standalone() + ":policy/activeeye-read-cloudtrail-policy";
    }

    String readPolicy() {
        IamClient iam = operator().iam();
        String version = iam.getPolicy(call -> call.policyArn(policyArn())).policy().defaultVersionId();
        return URLDecoder.decode(iam.getPolicyVersion(call -> call.policyArn(policyArn()).versionId(version))
                .policyVersion().document(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        world.close();
    }
}
