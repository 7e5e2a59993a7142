package com.activeeye.workbench.aws.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.AwsWorld;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackDriftTest {
    @TempDir
    Path folder;

    @Test
    void aPolicyThatSomebodyHasChangedIsShown() throws IOException {
        try (AwsWorld world = new AwsWorld(folder)) {
            ConnectorCredential unbound = world.withBucket(world.credential("my-logs", "eu-west-1"));
            ConnectorCredential credential = AwsWorld.bound(world.setUpPod(unbound), unbound);
            RoleStack stack = new RoleStack(world.operator(), credential, List.of(), world.log(),
                    AwsWorld.SHORT);
            WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                    () -> stack.drift(Progress.NONE));
            assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
            stack.deploy(StackRequest.of(credential).withAcknowledged(true), StackListener.NONE, Progress.NONE)
                    .orThrow();
            assertThat(stack.drift(Progress.NONE)).isEmpty();
            world.operator().iam().createPolicyVersion(call -> call.setAsDefault(true).policyArn("arn:aws:iam::"
                    + world.standalone() + ":policy/" + RoleStack.POLICY_NAME).policyDocument("""
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*",
                    "Resource": "*"}]}"""));
            assertThat(stack.drift(Progress.NONE)).singleElement().satisfies(drift -> {
                assertThat(drift.type()).isEqualTo("AWS::IAM::ManagedPolicy");
                assertThat(drift.status()).isEqualTo("MODIFIED");
                assertThat(drift.expected()).contains("s3:GetObject");
                assertThat(drift.actual()).contains("s3:*");
            });
        }
    }
}
