package com.activeeye.workbench.aws.plan;

import com.activeeye.workbench.aws.AwsWorld;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackListener;
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
import java.util.Set;
import software.amazon.awssdk.services.iam.IamClient;

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

    /** Waits until CloudFormation has ended its work at the stack that a test has begun to change. */
    void awaitStack() {
        while (operator().cloudFormation(REGION).describeStacks(call -> call.stackName(RoleStack.STACK_NAME)).stacks()
                .getFirst().stackStatusAsString().endsWith("IN_PROGRESS")) {
            AwsWorld.SHORT.untilNext(Progress.NONE);
        }
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
