package com.activeeye.workbench.aws.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.aws.internal.PolicyText;
import com.activeeye.workbench.aws.plan.StepResult.Outcome;
import com.activeeye.workbench.aws.stack.StackListener;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

/** The guide's section "Enabling ActiveEye to Use the KMS Key", in every state that an account may be in. */
class KeyStepsTest extends WithPlanWorld {
    private static final String STACK = "activeeye-cloudtrail-read";

    private static JsonArray statements(String policy) {
        return JsonParser.parseString(policy).getAsJsonObject().getAsJsonArray("Statement");
    }

    @Test
    void everyOtherStatementOfTheKeyPolicyStaysToTheLetter() {
        world.apply(StepKind.ROLE_STACK);
        String theirs = world.keyPolicy();
        StepResult applied = world.apply(StepKind.KEY_POLICY).getFirst();
        JsonArray after = statements(world.keyPolicy());
        JsonObject ours = after.remove(after.size() - 1).getAsJsonObject();
        assertThat(after.toString()).isEqualTo(statements(theirs).toString());
        assertThat(ours).isEqualTo(JsonParser.parseString("""
                {"Sid": "Allow ActiveEye to Decrypt Cloudtrail logs", "Effect": "Allow",
                "Principal": {"AWS": "arn:aws:iam::%s:role/activeeye-read-cloudtrail-role"},
                "Action": "kms:Decrypt", "Resource": "*"}""".formatted(world.world().standalone())));
        world.undo(applied);
        assertThat(statements(world.keyPolicy()).toString()).isEqualTo(statements(theirs).toString());
    }

    @Test
    void theRolesOfOtherBucketsKeepTheirPlaceInOurStatement() {
        world.apply(StepKind.ROLE_STACK);
        String other = "arn:aws:iam::444455556666:root";
        JsonObject policy = JsonParser.parseString(world.keyPolicy()).getAsJsonObject();
        policy.getAsJsonArray("Statement").add(JsonParser.parseString("""
                {"Sid": "Allow ActiveEye to Decrypt Cloudtrail logs", "Effect": "Allow",
                "Principal": {"AWS": "%s"}, "Action": "kms:Decrypt", "Resource": "*"}""".formatted(other)));
        world.setKeyPolicy(policy.toString());
        assertThat(world.apply(StepKind.KEY_POLICY).getFirst().outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(PolicyText.texts(PolicyText.statement(world.keyPolicy(), KeyPolicyWork.SID).orElseThrow(),
                "Principal", "AWS")).hasSize(2).contains(other);
        assertThat(world.apply(StepKind.KEY_POLICY).getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aRoleThatKmsDoesNotSeeYetIsWaitedFor() {
        AtomicInteger pauses = new AtomicInteger();
        world.pause(progress -> {
            if (pauses.incrementAndGet() == 2) {
                world.operator().iam().createRole(call -> call.roleName("activeeye-read-cloudtrail-role")
                        .assumeRolePolicyDocument("""
                                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                                "Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}}]}"""));
            }
        });
        assertThat(world.apply(StepKind.KEY_POLICY).getFirst().outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(pauses).hasValue(2);
    }

    @Test
    void aRoleThatNeverComesIsSaid() {
        world.pause(progress -> { });
        StepResult failed = world.apply(StepKind.KEY_POLICY).getFirst();
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.message()).contains("Apply the role stack first");
    }

    @Test
    void aDisabledKeyIsToldAndOneToBeDeletedStandsInTheWay() {
        var kms = world.operator().kms(PlanWorld.REGION);
        String key = world.keyArn();
        kms.disableKey(call -> call.keyId(key));
        StepState disabled = world.state(StepKind.KEY_POLICY);
        assertThat(disabled.verdict()).isEqualTo(Verdict.CHANGE);
        assertThat(disabled.notes()).anyMatch(note -> note.contains("is disabled"));
        kms.scheduleKeyDeletion(call -> call.keyId(key).pendingWindowInDays(7));
        StepState pending = world.state(StepKind.KEY_POLICY);
        assertThat(pending.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(pending.why()).contains("kms:CancelKeyDeletion");
    }

    @Test
    void aKeyPolicyWithoutRoomIsSaidBeforehand() {
        world.apply(StepKind.ROLE_STACK);
        JsonObject policy = JsonParser.parseString(world.keyPolicy()).getAsJsonObject();
        JsonObject filler = policy.getAsJsonArray("Statement").get(0).deepCopy().getAsJsonObject();
        while (policy.toString().length() < 32_500) {
            filler.addProperty("Sid", "Filler" + policy.toString().length());
            policy.getAsJsonArray("Statement").add(filler.deepCopy());
        }
        world.setKeyPolicy(policy.toString());
        StepState state = world.state(StepKind.KEY_POLICY);
        assertThat(state.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(state.why()).contains("32768");
    }

    @Test
    void aStackOfTheShippedTemplateTakesTheKeyAsItsParameter() {
        world.apply(StepKind.ROLE_STACK);
        var stacks = world.operator().cloudFormation(PlanWorld.REGION);
        String shipped = stacks.getTemplate(call -> call.stackName(STACK)).templateBody();
        var parameters = stacks.describeStacks(call -> call.stackName(STACK)).stacks().getFirst().parameters();
        stacks.updateStack(call -> call.stackName(STACK).templateBody(shipped)
                .capabilitiesWithStrings("CAPABILITY_NAMED_IAM").parameters(parameters.stream().map(parameter ->
                        parameter.parameterKey().equals("KmsKeyArn") ? parameter.toBuilder().parameterValue("")
                                .build() : parameter).toList()));
        world.awaitStack();
        assertThat(world.readPolicy()).doesNotContain("kms:");
        String before = world.readPolicy();
        assertThat(world.state(StepKind.READ_POLICY).notes()).anyMatch(note -> note.contains("KmsKeyArn"));
        StepResult applied = world.apply(StepKind.READ_POLICY).getFirst();
        assertThat(applied.outcome()).as(applied.message()).isEqualTo(Outcome.APPLIED);
        assertThat(stacks.describeStacks(call -> call.stackName(STACK)).stacks().getFirst().parameters())
                .anyMatch(parameter -> world.keyArn().equals(parameter.parameterValue()));
        world.undo(applied);
        assertThat(Documents.same(world.readPolicy(), before)).isTrue();
    }

    @Test
    void thePolicyOfTheGuidesStackGetsANewVersionInPlaceOfTheOldest() {
        world.guideStack();
        var iam = world.operator().iam();
        for (int i = 0; i < 4; i++) {
            String document = world.readPolicy();
            iam.createPolicyVersion(call -> call.policyArn(world.policyArn()).policyDocument(document)
                    .setAsDefault(true));
        }
        String before = world.readPolicy();
        StepState state = world.state(StepKind.READ_POLICY);
        assertThat(state.verdict()).isEqualTo(Verdict.CHANGE);
        assertThat(state.notes()).anyMatch(note -> note.contains("v1"));
        StepResult applied = world.apply(StepKind.READ_POLICY).getFirst();
        assertThat(applied.outcome()).as(applied.message()).isEqualTo(Outcome.APPLIED);
        assertThat(iam.listPolicyVersions(call -> call.policyArn(world.policyArn())).versions())
                .extracting(PolicyVersion::versionId).containsExactlyInAnyOrder("v2", "v3", "v4", "v5", "v6");
        JsonArray after = statements(world.readPolicy());
        JsonObject ours = after.remove(after.size() - 1).getAsJsonObject();
        assertThat(after.toString()).isEqualTo(statements(before).toString());
        assertThat(ours).isEqualTo(JsonParser.parseString("""
                {"Sid": "DecryptCloudtrailKms", "Effect": "Allow", "Action": ["kms:Decrypt"],
                "Resource": ["%s"]}""".formatted(world.keyArn())));
        assertThat(world.apply(StepKind.READ_POLICY).getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(world.apply(StepKind.ROLE_STACK).getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
        world.undo(applied);
        assertThat(Documents.same(world.readPolicy(), before)).isTrue();
    }

    @Test
    void aPolicyThatSomebodyDeletedStandsInTheWay() {
        world.apply(StepKind.ROLE_STACK);
        var iam = world.operator().iam();
        iam.detachRolePolicy(call -> call.roleName("activeeye-read-cloudtrail-role").policyArn(world.policyArn()));
        iam.deletePolicy(call -> call.policyArn(world.policyArn()));
        assertThat(world.state(StepKind.READ_POLICY).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void aKeyOfAnotherAccountIsChangedThere() {
        var other = world.world().sessions().operator(world.world().account(
                Role.LOG_ARCHIVE));
        String key = other.kms(PlanWorld.REGION).createKey().keyMetadata().arn();
        world.apply(StepKind.ROLE_STACK);
        KeyPolicyWork work = new KeyPolicyWork(world.context(), world.credential(), key);
        Step step = new Step(world.context(), world.credential(), work);
        StepState state = step.observe(Progress.NONE);
        assertThat(state.account()).isEqualTo(other.identity().account());
        assertThat(state.actor()).isEqualTo(other.identity().arn());
        assertThat(state.notes()).anyMatch(note -> note.contains("in its own account"));
        assertThat(step.apply(state, StackListener.NONE, Progress.NONE).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(other.kms(PlanWorld.REGION).getKeyPolicy(call -> call.keyId(key).policyName("default")).policy())
                .contains("role/activeeye-read-cloudtrail-role");
    }
}
