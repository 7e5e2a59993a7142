package com.activeeye.workbench.aws.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.AwsWorld;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.aws.stack.StackResult;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** A bucket leaves a stack that goes on to serve another one. */
class LeavingKeysTest extends WithPlanWorld {
    private static final String OTHER = "other-logs";

    private ConnectorCredential other;

    @BeforeEach
    void start() {
        other = world.join(OTHER);
        world.apply(StepKind.ROLE_STACK);
    }

    private void encrypt(String key) {
        world.operator().s3(PlanWorld.REGION).putBucketEncryption(call -> call.bucket(OTHER)
                .serverSideEncryptionConfiguration(all -> all.rules(rule -> rule.applyServerSideEncryptionByDefault(
                        by -> by.sseAlgorithm(ServerSideEncryption.AWS_KMS).kmsMasterKeyID(key)))));
    }

    private RoleStack stack() {
        return new RoleStack(world.operator(), world.credential(), world.world().catalog().credentials().all(),
                world.world().log(), AwsWorld.SHORT);
    }

    private void join() {
        world.operator().s3(PlanWorld.REGION).putObject(call -> call.bucket(OTHER).key("AWSLogs/log.json.gz"),
                RequestBody.fromString("log"));
        Plan plan = Plan.of(world.context(), other, Progress.NONE);
        assertThat(plan.apply(plan.observe(Progress.NONE), PlanWorld.ALL, StackListener.NONE, Progress.NONE))
                .allMatch(StepResult::succeeded);
        assertThat(stack().status(Progress.NONE).buckets()).containsExactly(PlanWorld.BUCKET, OTHER);
    }

    private List<String> leaving() {
        return LeavingKeys.of(world.context(), world.credential(), Progress.NONE);
    }

    @Test
    void theKeyThatOnlyItNeedsGoesWithIt() {
        String key = world.keyArn();
        join();
        assertThat(leaving()).containsExactly(key);
        StackResult out = stack().delete(leaving(), StackListener.NONE, Progress.NONE);
        assertThat(out.state().parameters()).containsEntry("KmsKeyArn", "").containsEntry("CloudtrailBucket", OTHER);
        assertThat(world.readPolicy()).doesNotContain("kms:Decrypt");
    }

    @Test
    void aKeyThatTheOtherNeedsTooStays() {
        encrypt(world.keyArn());
        join();
        assertThat(leaving()).isEmpty();
        StackResult out = stack().delete(leaving(), StackListener.NONE, Progress.NONE);
        assertThat(out.state().parameters()).containsEntry("KmsKeyArn", world.keyArn());
    }

    @Test
    void allKeysStayWhereNobodyCanTellWhatTheOtherNeeds() {
        join();
        world.world().sandbox().faults().denyResource("arn:aws:s3:::" + OTHER);
        assertThat(leaving()).isEmpty();
        world.world().sandbox().faults().clear();
        world.world().catalog().credentials().remove(other);
        assertThat(leaving()).isEmpty();
    }

    @Test
    void aBucketThatIsAloneTakesEverythingWithItAnyway() {
        assertThat(leaving()).isEmpty();
    }
}
