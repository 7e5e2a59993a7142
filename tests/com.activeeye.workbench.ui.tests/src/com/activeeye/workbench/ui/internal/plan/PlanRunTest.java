package com.activeeye.workbench.ui.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.plan.StepKind;
import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.activeeye.workbench.aws.plan.StepState;
import com.activeeye.workbench.aws.plan.Verdict;
import com.activeeye.workbench.aws.stack.StackChange;
import com.activeeye.workbench.aws.stack.StackChangeSet;
import com.activeeye.workbench.aws.stack.StackEvent;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.ui.internal.plan.PlanRun.Phase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlanRunTest {
    private final StepState stack = Steps.of(StepKind.ROLE_STACK, Verdict.CHANGE);
    private final StepState rule = Steps.of(StepKind.BUCKET_NOTIFICATION, Verdict.CHANGE);
    private final AtomicInteger changes = new AtomicInteger();
    private final PlanRun run = new PlanRun(changes::incrementAndGet, proposed -> proposed.create());

    @Test
    void tellsStepByStepWhatIsDone() {
        run.applying();
        run.begins(stack);
        assertThat(run.snapshot().isRunning()).isTrue();
        assertThat(run.snapshot().words()).contains("role stack");
        assertThat(StepTexts.result(stack, run.snapshot())).isEqualTo("being applied…");
        run.ended(Steps.result(stack, Outcome.APPLIED, ""));
        assertThat(StepTexts.result(stack, run.snapshot())).isEqualTo("applied");
        assertThat(StepTexts.result(rule, run.snapshot())).isEmpty();
        run.applied();
        assertThat(run.snapshot().isRunning()).isFalse();
        assertThat(run.snapshot().succeeded()).isTrue();
        assertThat(changes).hasValue(4);
    }

    @Test
    void namesTheStepThatFailedAndTheFirstCause() {
        run.applying();
        run.begins(stack);
        run.event(new StackEvent("1", Instant.EPOCH, "Role", "AWS::IAM::Role", "CREATE_FAILED", "Access denied", ""));
        run.event(new StackEvent("2", Instant.EPOCH, "Policy", "AWS::IAM::ManagedPolicy", "CREATE_FAILED",
                "Resource creation cancelled", ""));
        run.ended(Steps.result(stack, Outcome.FAILED, "The stack ended in ROLLBACK_COMPLETE."));
        run.begins(rule);
        run.ended(Steps.result(rule, Outcome.LEFT_OUT, "An earlier step failed."));
        run.applied();
        assertThat(run.snapshot().words()).isEqualTo("The role stack failed.");
        assertThat(run.snapshot().failure()).map(result -> result.message()).contains("The stack ended in ROLLBACK_COMPLETE.");
        assertThat(run.snapshot().cause()).map(StackEvent::resource).contains("Role");
        assertThat(StepTexts.result(rule, run.snapshot())).isEqualTo("left out");
        assertThat(StepTexts.details(stack, run.snapshot())).contains("Result: The stack ended in");
    }

    @Test
    void theChangeSetIsAskedForAndShown() {
        StackChangeSet made = new StackChangeSet("id", "stack", true,
                List.of(new StackChange("Add", "ReadCloudtrailRole", "AWS::IAM::Role", "", "", List.of())));
        assertThat(run.accepts(made)).isTrue();
        assertThat(run.accepts(new StackChangeSet("id", "stack", false, List.of(new StackChange("Modify", "Policy",
                "AWS::IAM::ManagedPolicy", "arn:policy", "True", List.of("PolicyDocument")))))).isFalse();
        assertThat(StepTexts.changeSet(made)).contains("Add", "ReadCloudtrailRole (AWS::IAM::Role)");
        assertThat(StepTexts.changeSet(run.snapshot().changeSet().orElseThrow()))
                .contains("Modify", "PolicyDocument", "made anew");
    }

    @Test
    void whatWasStoppedMayStillBeCarriedOut() {
        run.applying();
        run.begins(stack);
        run.stopped();
        assertThat(run.snapshot().phase()).isEqualTo(Phase.IDLE);
        assertThat(run.snapshot().words()).contains("role stack", "may still be carried out", "Refresh");
    }

    @Test
    void saysWhatIsBeingLookedAtAndKeepsTheResults() {
        run.applying();
        run.ended(Steps.result(stack, Outcome.APPLIED, ""));
        run.observing();
        run.watching(Progress.NONE).report("Looking at the key policy");
        assertThat(run.snapshot().words()).isEqualTo("Looking at the key policy");
        run.ended("");
        assertThat(StepTexts.result(stack, run.snapshot())).isEqualTo("applied");
    }

    @Test
    void aStepTellsWhoChangesItAndWhatThatNeeds() {
        StepState blocked = Steps.of(StepKind.KEY_POLICY, Verdict.BLOCKED);
        String details = StepTexts.details(blocked, run.snapshot());
        assertThat(details).contains("blocked", "In the way: Something is in the way.", "A note.", "The log file was not seen.",
                Steps.ACTOR,
                "s3:PutBucketNotification");
        assertThat(StepTexts.actions(blocked)).isEqualTo("s3:GetBucketNotification\ns3:PutBucketNotification");
        assertThat(StepTexts.details(Steps.of(StepKind.KEY_POLICY, Verdict.UNCHECKED), run.snapshot()))
                .contains("It cannot be checked: Something");
        StepState nothing = Steps.of(StepKind.POD_TOPIC, Verdict.NOTHING_TO_DO);
        assertThat(StepTexts.documents(nothing)).map(documents -> documents.same()).hasValueSatisfying(
                said -> assertThat(said).startsWith("Nothing to do"));
    }
}
