package com.activeeye.workbench.aws.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.AwsWorld;
import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.aws.stack.StackResult.Outcome;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.sts.model.StsException;

/** A second bucket in an account that has role and policy already, whose names an account can have only once. */
class SharedStackTest extends WithAwsWorld {
    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
            "Principal": {"Service": "ec2.amazonaws.com"}}]}""";

    private Pod pod;
    private ConnectorCredential first;
    private ConnectorCredential second;

    @BeforeEach
    void start() {
        first = world.withBucket(world.credential("logs-one", "eu-west-1"));
        second = world.withBucket(world.credential("logs-two", "us-east-1"));
        pod = world.setUpPod(first, second);
        first = AwsWorld.bound(pod, first);
        second = AwsWorld.bound(pod, second);
    }

    private RoleStack stack(ConnectorCredential of) {
        return new RoleStack(world.operator(), of, List.of(first, second), world.log(), AwsWorld.SHORT);
    }

    private StackResult deploy(ConnectorCredential of) {
        return stack(of).deploy(StackRequest.of(of).withAcknowledged(true), StackListener.NONE, Progress.NONE)
                .orThrow();
    }

    private void reads(ConnectorCredential credential) {
        var owner = world.operator().s3(credential.bucketRegion());
        owner.putObject(call -> call.bucket(credential.bucketName()).key("AWSLogs/file"),
                software.amazon.awssdk.core.sync.RequestBody.fromString("log"));
        assertThat(world.sessions().readRole(credential, pod).s3(credential.bucketRegion())
                .getObjectAsBytes(call -> call.bucket(credential.bucketName()).key("AWSLogs/file")).asUtf8String())
                .isEqualTo("log");
    }

    @Test
    void theStackOfTheFirstTakesTheSecondWithAnExternalIdOfItsOwn() {
        assertThat(deploy(first).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(deploy(second).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(stack(second).region(Progress.NONE)).isEqualTo("eu-west-1");
        assertThat(stack(first).status(Progress.NONE).externalIds()).isEqualTo(Map.of("logs-one", first.externalId(),
                "logs-two", second.externalId()));
        reads(first);
        reads(second);
        var sts = world.sessions().pod(pod).sts("us-east-1");
        String role = "arn:aws:iam::" + world.standalone() + ":role/" + RoleStack.ROLE_NAME;
        assertThatThrownBy(() -> sts.assumeRole(call -> call.roleArn(role).roleSessionName("x")
                .externalId(first.externalId() + "," + second.externalId()))).isInstanceOf(StsException.class);
        assertThat(deploy(first).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(deploy(second).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void takingOneOutLeavesTheOther() {
        deploy(first);
        deploy(second);
        assertThat(stack(first).delete(List.of(), StackListener.NONE, Progress.NONE).outcome())
                .isEqualTo(Outcome.UPDATED);
        assertThat(stack(second).status(Progress.NONE).buckets()).containsExactly("logs-two");
        reads(second);
        assertThat(stack(second).delete(List.of(), StackListener.NONE, Progress.NONE).outcome())
                .isEqualTo(Outcome.DELETED);
    }

    @Test
    void aRoleOfOthersIsAvoidedByASuffix() {
        world.operator().iam().createRole(call -> call.roleName(RoleStack.ROLE_NAME).assumeRolePolicyDocument(TRUST));
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> deploy(first));
        assertThat(told.kind()).isEqualTo(FaultKind.ALREADY_EXISTS);
        assertThat(told.remedy()).contains("stack suffix");
        ConnectorCredential own = first.withRoleSuffix("-second");
        assertThat(deploy(own).roleArn()).hasValueSatisfying(arn -> assertThat(arn)
                .endsWith(":role/activeeye-read-cloudtrail-role-second"));
        assertThat(stack(own).names().stack()).isEqualTo("activeeye-cloudtrail-read-second");
        reads(own);
    }

    @Test
    void theGuidesOwnTemplateTakesOneBucketOnly() {
        var guide = StackParameters.of(first).byName().entrySet().stream().map(entry -> Parameter.builder()
                .parameterKey(entry.getKey()).parameterValue(entry.getValue()).build()).toList();
        world.operator().cloudFormation("eu-west-1").createStack(call -> call.stackName(RoleStack.STACK_NAME)
                .templateURL(StackTemplate.COMMERCIAL_URL).capabilitiesWithStrings("CAPABILITY_NAMED_IAM")
                .parameters(guide));
        while (stack(first).status(Progress.NONE).isInProgress()) {
            AwsWorld.SHORT.untilNext(Progress.NONE);
        }
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> deploy(second));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
        assertThat(told).hasMessageContaining("logs-one").hasMessageContaining("logs-two");
        assertThat(told.remedy()).contains("suffix");
        assertThat(stack(first).status(Progress.NONE).buckets()).containsExactly("logs-one");
    }
}
