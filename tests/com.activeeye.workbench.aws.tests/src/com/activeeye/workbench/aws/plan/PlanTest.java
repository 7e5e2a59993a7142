package com.activeeye.workbench.aws.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.handoff.HandOff;
import com.activeeye.workbench.aws.handoff.HandOffFormat;
import com.activeeye.workbench.aws.handoff.LogKeys;
import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.activeeye.workbench.aws.stack.RoleStack;
import com.activeeye.workbench.aws.stack.StackChangeSet;
import com.activeeye.workbench.aws.stack.StackEvent;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.change.ChangeRecord;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;

class PlanTest extends WithPlanWorld {
    @Test
    void looksWithoutChangingAnything() {
        List<String> before = world.world().changes();
        List<StepState> states = world.plan().observe(Progress.NONE);
        assertThat(world.world().changes()).isEqualTo(before);
        assertThat(states).extracting(StepState::kind).containsExactly(StepKind.values());
        assertThat(states).extracting(StepState::verdict).containsExactly(Verdict.NOTHING_TO_DO, Verdict.CHANGE,
                Verdict.NOTHING_TO_DO, Verdict.CHANGE, Verdict.CHANGE);
        assertThat(states).allSatisfy(state -> {
            assertThat(state.actor()).startsWith("arn:aws:");
            assertThat(state.actions()).isNotEmpty();
            assertThat(state.differences().isEmpty()).isEqualTo(state.verdict() == Verdict.NOTHING_TO_DO);
        });
    }

    @Test
    void findsTheKeyFromTrailBucketAndLogFile() {
        LogEncryption encryption = world.plan().encryption();
        assertThat(encryption.keyArns()).containsExactly(world.keyArn());
        assertThat(encryption.known()).isTrue();
        assertThat(encryption.unknown()).isEmpty();
        assertThat(encryption.evidence()).hasSize(3).allMatch(sentence -> sentence.contains(world.keyArn()));
    }

    @Test
    void appliesEverythingOnceAndNothingTwice() {
        assertThat(world.apply()).extracting(StepResult::outcome).containsExactly(Outcome.UNCHANGED, Outcome.APPLIED,
                Outcome.UNCHANGED, Outcome.APPLIED, Outcome.APPLIED);
        assertThat(world.readPolicy()).contains("DecryptCloudtrailKms", world.keyArn());
        assertThat(world.keyPolicy()).contains("Allow ActiveEye to Decrypt Cloudtrail logs",
                "role/activeeye-read-cloudtrail-role");
        List<String> changes = world.world().changes();
        assertThat(world.apply()).extracting(StepResult::outcome).containsOnly(Outcome.UNCHANGED);
        assertThat(world.world().changes()).isEqualTo(changes);
    }

    @Test
    void thePodCanReadALogFileAfterwards() {
        world.apply();
        var pod = world.world().catalog().pod().orElseThrow();
        var s3 = world.world().sessions().readRole(world.credential(), pod).s3(PlanWorld.REGION);
        var file = world.operator().s3(PlanWorld.REGION).listObjectsV2(call -> call.bucket(PlanWorld.BUCKET))
                .contents().stream().filter(object -> object.key().endsWith(".json.gz")).findFirst().orElseThrow();
        assertThat(s3.getObjectAsBytes(call -> call.bucket(PlanWorld.BUCKET).key(file.key())).asByteArray())
                .isNotEmpty();
    }

    @Test
    void takesEverythingBackInReverse() {
        String keyPolicy = world.keyPolicy();
        List<StepState> before = world.plan().observe(Progress.NONE);
        List<StepResult> applied = world.apply();
        applied.reversed().stream().filter(result -> result.change().isPresent())
                .forEach(result -> assertThat(world.undo(result).outcome()).isEqualTo(Outcome.UNDONE));
        assertThat(world.plan().observe(Progress.NONE)).isEqualTo(before);
        assertThat(Documents.same(world.keyPolicy(), keyPolicy)).isTrue();
        assertThat(world.world().log().history().isIntact()).isTrue();
    }

    @Test
    void aStackOfTheTemplateThatWasHandedOffIsAsWantedUntilTheTemplateChanges() {
        ConnectorCredential credential = world.credential();
        String template = HandOffFormat.TEMPLATE.write(HandOff.of(credential,
                world.world().catalog().pod().orElseThrow(), List.of(credential), LogKeys.of(List.of(world.keyArn()))));
        CloudFormationClient stacks = world.operator().cloudFormation(PlanWorld.REGION);
        // It came by mail, which ends lines in its own way.
        stacks.createStack(call -> call.stackName(RoleStack.STACK_NAME).templateBody(template.replace("\n", "\r\n"))
                .capabilities(Capability.CAPABILITY_NAMED_IAM));
        world.awaitStack();
        assertThat(world.state(StepKind.ROLE_STACK)).satisfies(state -> {
            assertThat(state.differences()).isEmpty();
            assertThat(state.verdict()).isEqualTo(Verdict.NOTHING_TO_DO);
        });

        stacks.updateStack(call -> call.stackName(RoleStack.STACK_NAME).capabilities(Capability.CAPABILITY_NAMED_IAM)
                .templateBody(template.replaceFirst("s3:GetObject\\b", "s3:Get*")));
        world.awaitStack();
        assertThat(world.state(StepKind.ROLE_STACK).verdict()).isEqualTo(Verdict.CHANGE);
        assertThat(world.apply(StepKind.ROLE_STACK).getFirst().outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(world.readPolicy()).contains("s3:GetObject").doesNotContain("s3:Get*");
    }

    @Test
    void takesAnUndoBack() {
        world.apply();
        StepResult applied = world.apply(StepKind.BUCKET_NOTIFICATION).getFirst();
        assertThat(applied.outcome()).isEqualTo(Outcome.UNCHANGED);
        ChangeRecord notification = world.world().log().history().changes().stream()
                .filter(change -> change.target().step().equals("bucket-notification")).findFirst().orElseThrow();
        StepResult undone = Plan.stepOf(world.context(), notification).undo(notification, StackListener.NONE,
                Progress.NONE);
        assertThat(world.state(StepKind.BUCKET_NOTIFICATION).verdict()).isEqualTo(Verdict.CHANGE);
        ChangeRecord undo = world.world().log().history().last(undone.change().orElseThrow()).orElseThrow();
        assertThat(undo.before()).isEqualTo(notification.after());
        world.undo(undone);
        assertThat(world.state(StepKind.BUCKET_NOTIFICATION).verdict()).isEqualTo(Verdict.NOTHING_TO_DO);
    }

    @Test
    void endsAtTheFirstFailureAndSaysHowToGoOn() {
        world.world().sandbox().faults().denyResource(world.keyArn());
        Plan plan = world.plan();
        List<StepState> states = plan.observe(Progress.NONE);
        assertThat(states.get(3).verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(states.get(3).why()).contains("kms:DescribeKey");
        List<StepResult> results = plan.apply(states, PlanWorld.ALL, StackListener.NONE, Progress.NONE);
        assertThat(results).extracting(StepResult::outcome).containsExactly(Outcome.UNCHANGED, Outcome.APPLIED,
                Outcome.UNCHANGED, Outcome.FAILED, Outcome.LEFT_OUT);
        assertThat(results.getLast().message()).contains("plan and apply again");
        world.world().sandbox().faults().clear();
        assertThat(world.apply()).extracting(StepResult::outcome).containsExactly(Outcome.UNCHANGED,
                Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.APPLIED, Outcome.APPLIED);
    }

    @Test
    void aStackThatCannotBeMadeLeavesNothingAndIsMadeOnceTheCauseIsMended() {
        world.world().sandbox().faults().denyResource("arn:aws:iam::" + world.world().standalone()
                + ":role/activeeye-read-cloudtrail-role");
        List<StepResult> results = world.apply();
        assertThat(results).extracting(StepResult::outcome).containsExactly(Outcome.UNCHANGED, Outcome.FAILED,
                Outcome.LEFT_OUT, Outcome.LEFT_OUT, Outcome.LEFT_OUT);
        assertThat(results.get(1).message()).contains("ReadCloudtrailRole failed");
        world.world().sandbox().faults().clear();
        assertThat(world.state(StepKind.ROLE_STACK).before()).isEmpty();
        assertThat(world.apply()).extracting(StepResult::outcome).contains(Outcome.APPLIED).doesNotContain(
                Outcome.FAILED, Outcome.LEFT_OUT);
    }

    @Test
    void aStackThatIsNotWantedOnceItsChangeSetIsSeenIsNotMade() {
        Plan plan = world.plan();
        StepResult declined = plan.apply(plan.observe(Progress.NONE), Set.of(StepKind.ROLE_STACK), new StackListener() {
            @Override
            public void event(StackEvent event) {
            }

            @Override
            public boolean accepts(StackChangeSet proposed) {
                return false;
            }
        }, Progress.NONE).getFirst();
        assertThat(declined.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(declined.message()).contains("was not wanted", "nothing was changed");
        assertThat(world.state(StepKind.ROLE_STACK).before()).isEmpty();
    }

    @Test
    void aSingleCallIsNoStepToTakeBack() {
        world.apply();
        ChangeRecord call = world.world().log().history().changes().stream()
                .filter(change -> !change.target().isStep()).findFirst().orElseThrow();
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> Plan.stepOf(world.context(), call));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
    }

    @Test
    void whatWasChangedBehindTheStackIsShown() {
        world.apply(StepKind.ROLE_STACK);
        assertThat(world.state(StepKind.ROLE_STACK).notes()).noneMatch(note -> note.startsWith("Drift"));
        String changed = world.readPolicy().replace("s3:GetObject\"", "s3:Get*\"");
        world.operator().iam().createPolicyVersion(call -> call.policyArn(world.policyArn()).setAsDefault(true)
                .policyDocument(changed));
        StepState state = world.state(StepKind.ROLE_STACK);
        assertThat(state.verdict()).isEqualTo(Verdict.NOTHING_TO_DO);
        assertThat(state.notes()).last().asString().startsWith("Drift: ").contains("AWS::IAM::ManagedPolicy",
                "PolicyDocument.Statement[ReadCloudtrailLogFiles].Action", "stack drift");
        world.operator().iam().detachRolePolicy(call -> call.roleName(RoleStack.ROLE_NAME)
                .policyArn(world.policyArn()));
        world.operator().iam().deleteRole(call -> call.roleName(RoleStack.ROLE_NAME));
        assertThat(world.state(StepKind.ROLE_STACK).notes()).anyMatch(note -> note.startsWith("Drift: ")
                && note.contains("AWS::IAM::Role) was deleted"));
        world.world().sandbox().faults().unavailable("cloudformation", "DetectStackDrift", 20);
        assertThat(world.state(StepKind.ROLE_STACK)).satisfies(unknown -> {
            assertThat(unknown.verdict()).isEqualTo(Verdict.NOTHING_TO_DO);
            assertThat(unknown.unchecked()).singleElement().asString().startsWith("Whether the stack has drifted");
        });
    }

    @Test
    void updatesAStackOfAnOlderTemplate() {
        world.apply();
        var stacks = world.operator().cloudFormation(PlanWorld.REGION);
        String current = stacks.getTemplate(call -> call.stackName("activeeye-cloudtrail-read")).templateBody();
        var parameters = stacks.describeStacks(call -> call.stackName("activeeye-cloudtrail-read")).stacks()
                .getFirst().parameters();
        stacks.updateStack(call -> call.stackName("activeeye-cloudtrail-read").parameters(parameters)
                .capabilitiesWithStrings("CAPABILITY_NAMED_IAM")
                .templateBody(current.replace("Assumed by ActiveEye to read", "Reads")));
        world.awaitStack();
        StepState state = world.state(StepKind.ROLE_STACK);
        assertThat(state.verdict()).isEqualTo(Verdict.CHANGE);
        assertThat(state.differences()).singleElement().extracting(Difference::path).isEqualTo("template");
        StepResult applied = world.apply(StepKind.ROLE_STACK).getFirst();
        assertThat(applied.message()).isEmpty();
        assertThat(world.state(StepKind.ROLE_STACK).verdict()).isEqualTo(Verdict.NOTHING_TO_DO);
        world.undo(applied);
        assertThat(world.state(StepKind.ROLE_STACK).verdict()).isEqualTo(Verdict.CHANGE);
    }
}
