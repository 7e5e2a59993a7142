package com.activeeye.workbench.ui.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.stack.StackEvent;
import com.activeeye.workbench.aws.stack.StackResult;
import com.activeeye.workbench.aws.stack.StackResult.Outcome;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.ui.internal.stack.StackRun.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StackRunTest {
    private final AtomicInteger changes = new AtomicInteger();
    private final StackRun run = new StackRun(changes::incrementAndGet);

    private static StackEvent event(String resource, String status, String reason) {
        return new StackEvent(resource + status, Instant.EPOCH, resource, "AWS::IAM::Role", status, reason, "");
    }

    private static StackState state(String status, Map<String, String> outputs) {
        return new StackState("arn:stack", status, "", Map.of(), outputs);
    }

    @Test
    void showsTheFirstFailureAsTheCauseWhileItGoesOn() {
        run.begin(Phase.DEPLOYING);
        run.event(event("Policy", "CREATE_FAILED", "Resource creation cancelled"));
        run.event(event("Role", "CREATE_FAILED", "Access denied"));
        run.event(event("Stack", "ROLLBACK_IN_PROGRESS", ""));
        assertThat(run.snapshot().phase().isRunning()).isTrue();
        assertThat(run.snapshot().cause()).map(StackEvent::reason).contains("Access denied");
        run.ended(new StackResult(Outcome.FAILED, state("ROLLBACK_COMPLETE", Map.of()), List.of()));
        assertThat(run.snapshot().phase()).isEqualTo(Phase.FAILED);
        assertThat(run.snapshot().words()).contains("ROLLBACK_COMPLETE");
        assertThat(run.snapshot().advice()).contains("delete the stack");
    }

    @Test
    void endsWithTheRole() {
        run.begin(Phase.DEPLOYING);
        run.ended(new StackResult(Outcome.CREATED, state("CREATE_COMPLETE", Map.of("RoleArn", "arn:role")),
                List.of()));
        assertThat(run.snapshot().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(run.snapshot().words()).isEqualTo("The stack was created. Role: arn:role");
        assertThat(run.snapshot().cause()).isEmpty();
        assertThat(run.snapshot().advice()).isEmpty();
    }

    @Test
    void saysThatCloudFormationGoesOnAfterAStop() {
        run.begin(Phase.DEPLOYING);
        run.stopped();
        assertThat(run.snapshot().phase()).isEqualTo(Phase.STOPPED);
        assertThat(run.snapshot().words()).contains("CloudFormation goes on");
    }

    @Test
    void forgetsTheLastRunWhenItBeginsAgain() {
        run.begin(Phase.DEPLOYING);
        run.event(event("Role", "CREATE_FAILED", "Access denied"));
        run.failed("No network.");
        assertThat(run.snapshot().words()).isEqualTo("No network.");
        int before = changes.get();
        run.begin(Phase.DELETING);
        assertThat(changes.get()).isGreaterThan(before);
        assertThat(run.snapshot().events()).isEmpty();
        assertThat(run.snapshot().cause()).isEmpty();
        assertThat(run.snapshot().phase()).isEqualTo(Phase.DELETING);
    }
}
