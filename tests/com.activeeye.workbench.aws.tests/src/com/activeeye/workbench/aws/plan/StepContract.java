package com.activeeye.workbench.aws.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.change.ChangeRecord.Phase;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every step of a plan has to hold, each in the sandbox: the first time, the second time, beside what is of
 * others, denied half-way, changed behind our back, undone, and not undone once the state has moved on.
 *
 * <p>Tests that leave the sandbox as they found it share it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StepContract {
    private static final String OPERATOR = "operator";
    private static final String DENIAL = "half-way";

    private Path folder;
    private PlanWorld world;
    private String found;

    /** The kind of the step. */
    abstract StepKind kind();

    /** Makes all that the step builds on, so that the step has to be applied and can be. */
    abstract void prepare();

    /** What the step changes, as AWS has it. */
    String own() {
        return world().state(kind()).before();
    }

    /** Puts something of others beside what the step changes. */
    abstract void foreign();

    /** All of others beside what the step changes, as AWS has it. */
    abstract String others();

    /** The IAM action in the middle of the change that is to be denied. */
    abstract String deniedAction();

    /** How the change log begins to tell what was done before that; empty when the step is a single call. */
    abstract String doneBefore();

    /** Changes what the step has planned or applied, as somebody else would. */
    abstract void meddle();

    /** As whom the step acts. */
    AwsSession actor() {
        return world().operator();
    }

    final PlanWorld world() {
        return world;
    }

    @BeforeAll
    void keep(@TempDir Path at) {
        folder = at;
    }

    @BeforeEach
    void begin() throws IOException {
        if (world == null) {
            world = new PlanWorld(Files.createTempDirectory(folder, "world"));
            prepare();
            found = all();
        }
    }

    @AfterEach
    void leave() throws IOException {
        if (!all().equals(found)) {
            end();
        }
    }

    @AfterAll
    void end() throws IOException {
        if (world != null) {
            world.close();
            world = null;
        }
    }

    private String all() {
        return own() + others();
    }

    private StepResult apply() {
        return world.apply(kind()).getFirst();
    }

    private StepResult applied() {
        StepResult applied = apply();
        assertThat(applied.outcome()).as(applied.message()).isEqualTo(Outcome.APPLIED);
        return applied;
    }

    @Test
    void theFirstTimeItIsShownMadeAndSeenAndUndoneToTheLetter() {
        StepState planned = world.state(kind());
        assertThat(planned.verdict()).isEqualTo(Verdict.CHANGE);
        assertThat(planned.differences()).isNotEmpty();
        assertThat(planned.actor()).isEqualTo(actor().identity().arn());
        assertThat(planned.actions()).contains(deniedAction());
        StepResult applied = applied();
        assertThat(world.state(kind())).satisfies(made -> {
            assertThat(made.verdict()).isEqualTo(Verdict.NOTHING_TO_DO);
            assertThat(Documents.same(made.before(), planned.wanted())).as(made.before()).isTrue();
        });
        ChangeRecord record = world.world().log().history().last(applied.change().orElseThrow()).orElseThrow();
        assertThat(record.before()).isEqualTo(planned.before());
        assertThat(record.who()).isEqualTo(planned.actor());
        assertThat(world.undo(applied).outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(all()).isEqualTo(found);
        assertThat(world.state(kind()).verdict()).isEqualTo(Verdict.CHANGE);
    }

    @Test
    void theSecondTimeChangesNothing() {
        StepResult applied = applied();
        String made = all();
        List<String> changes = world.world().changes();
        assertThat(apply().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(all()).isEqualTo(made);
        assertThat(world.world().changes()).isEqualTo(changes);
        world.undo(applied);
    }

    @Test
    void whatIsOfOthersStaysToTheLetter() {
        String none = others();
        foreign();
        String theirs = others();
        assertThat(theirs).isNotEqualTo(none);
        StepResult applied = applied();
        assertThat(others()).isEqualTo(theirs);
        world.undo(applied);
        assertThat(others()).isEqualTo(theirs);
    }

    @Test
    void deniedHalfWayItTellsWhatWasDoneAndGoesOnOnceItMay() {
        foreign();
        String theirs = others();
        int lines = world.world().log().history().changes().size();
        deny();
        List<StepResult> results;
        try {
            Plan plan = world.plan();
            results = plan.apply(plan.observe(Progress.NONE), state -> state.kind().compareTo(kind()) >= 0,
                    PlanListener.of(StackListener.NONE), Progress.NONE);
        } finally {
            actor().iam().deleteUserPolicy(call -> call.userName(OPERATOR).policyName(DENIAL));
        }
        StepResult denied = results.getFirst();
        assertThat(denied.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(denied.message()).contains(deniedAction());
        assertThat(results.subList(1, results.size())).allMatch(later -> later.outcome() == Outcome.LEFT_OUT
                && later.message().contains("plan and apply again"));
        assertThat(others()).isEqualTo(theirs);
        List<ChangeRecord> told = world.world().log().history().changes();
        List<ChangeRecord> ofThis = told.subList(lines, told.size());
        assertThat(ofThis).anyMatch(one -> one.target().step().equals(kind().id()) && one.phase() == Phase.FAILED);
        if (!doneBefore().isEmpty()) {
            assertThat(ofThis).anyMatch(one -> one.phase() == Phase.DONE && one.what().startsWith(doneBefore()));
        }
        assertThat(world.state(kind()).verdict()).isEqualTo(Verdict.CHANGE);
        applied();
        assertThat(others()).isEqualTo(theirs);
    }

    private void deny() {
        actor().iam().putUserPolicy(call -> call.userName(OPERATOR).policyName(DENIAL).policyDocument("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "%s", "Resource": "*"}]}"""
                .formatted(deniedAction())));
    }

    @Test
    void changedBehindOurBackBetweenPlanAndApplyItIsRefused() {
        Plan plan = world.plan();
        List<StepState> planned = plan.observe(Progress.NONE);
        meddle();
        String left = all();
        List<String> changes = world.world().changes();
        StepResult refused = plan.apply(planned, Set.of(kind()), StackListener.NONE, Progress.NONE).getFirst();
        assertThat(refused.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(refused.message()).contains("somebody has changed it meanwhile");
        assertThat(all()).isEqualTo(left);
        assertThat(world.world().changes()).isEqualTo(changes);
    }

    @Test
    void onceTheStateHasMovedOnItIsNotUndone() {
        StepResult applied = applied();
        meddle();
        String left = all();
        List<String> changes = world.world().changes();
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> world.undo(applied));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
        assertThat(told).hasMessageContaining("changed it since");
        assertThat(all()).isEqualTo(left);
        assertThat(world.world().changes()).isEqualTo(changes);
    }
}
