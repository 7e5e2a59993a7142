package com.activeeye.workbench.aws.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.AwsWorld;
import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.session.Pause;
import com.activeeye.workbench.aws.stack.StackResult.Outcome;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.progress.Progress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.iam.IamClient;

class RoleStackTest extends WithAwsWorld {
    private static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";

    private final List<StackEvent> events = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final StackListener listener = new StackListener() {
        @Override
        public void event(StackEvent event) {
            events.add(event);
        }

        @Override
        public void notice(String text) {
            notices.add(text);
        }
    };
    private AwsSession operator;
    private ConnectorCredential credential;
    private RoleStack stack;
    private StackRequest request;

    @BeforeEach
    void start() {
        operator = world.operator();
        credential = world.withBucket(world.credential("my-logs", "eu-west-1"));
        Pod pod = world.setUpPod(credential);
        credential = AwsWorld.bound(pod, credential);
        stack = stack(AwsWorld.SHORT);
        request = StackRequest.of(credential).withAcknowledged(true);
    }

    private RoleStack stack(Pause pause) {
        return new RoleStack(operator, credential, List.of(), world.log(), pause);
    }

    private StackResult deploy(StackRequest what) {
        return stack.deploy(what, listener, Progress.NONE);
    }

    @Test
    void createsTheRoleAndItsPolicy() {
        StackResult result = deploy(request);
        assertThat(result.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(result.roleArn()).hasValue("arn:aws:iam::" + world.standalone() + ":role/" + RoleStack.ROLE_NAME);
        assertThat(result.cause()).isEmpty();
        assertThat(policy()).contains("\"s3:GetObject\"", "\"arn:aws:s3:::my-logs/*\"").doesNotContain("kms:");
        assertThat(stack.status(Progress.NONE).status()).isEqualTo("CREATE_COMPLETE");
    }

    private String policy() {
        IamClient iam = operator.iam();
        String arn = "arn:aws:iam::" + world.standalone() + ":policy/" + RoleStack.POLICY_NAME;
        String version = iam.getPolicy(call -> call.policyArn(arn)).policy().defaultVersionId();
        return URLDecoder.decode(iam.getPolicyVersion(call -> call.policyArn(arn).versionId(version)).policyVersion()
                .document(), StandardCharsets.UTF_8);
    }

    @Test
    void tellsEachEventOnceAndOldestFirst() {
        StackResult result = deploy(request);
        assertThat(events).isEqualTo(result.events()).doesNotHaveDuplicates();
        assertThat(events.getFirst().resource()).isEqualTo(RoleStack.STACK_NAME);
        assertThat(events.getFirst().status()).isEqualTo("CREATE_IN_PROGRESS");
        assertThat(events.getLast().resource()).isEqualTo(RoleStack.STACK_NAME);
        assertThat(events.getLast().status()).isEqualTo("CREATE_COMPLETE");
        List<StackEvent> all = stack.events(Progress.NONE);
        assertThat(all.getFirst().status()).isEqualTo("REVIEW_IN_PROGRESS");
        assertThat(all.subList(1, all.size())).isEqualTo(events);
    }

    @Test
    void refusesWithoutTheAcknowledgement() {
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> deploy(request.withAcknowledged(false)));
        assertThat(told.kind()).isEqualTo(FaultKind.INVALID_INPUT);
        assertThat(stack.status(Progress.NONE).exists()).isFalse();
    }

    @Test
    void doesNothingWhenTheParametersAreTheSame() {
        deploy(request);
        List<String> changes = world.changes();
        assertThat(deploy(request).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(world.changes()).isEqualTo(changes);
        assertThat(notices).last().asString().contains("nothing to do");
    }

    @Test
    void updatesWhenTheParametersDifferAndSaysSo() {
        deploy(request);
        events.clear();
        String key = "arn:aws:kms:eu-west-1:" + world.standalone() + ":key/11111111-2222-3333-4444-555555555555";
        StackResult result = deploy(request.withParameters(request.parameters().withKmsKey(key)));
        assertThat(result.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(notices).last().asString().contains("it is updated");
        assertThat(policy()).contains("DecryptCloudtrailKms", "kms:Decrypt", key);
        assertThat(events).isNotEmpty().extracting(StackEvent::status).doesNotContain("CREATE_COMPLETE");
        assertThat(deploy(request).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(policy()).contains(key);
        assertThat(stack.restore(request, listener, Progress.NONE).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(policy()).doesNotContain("kms:Decrypt");
    }

    @Test
    void findsARoleOfThatNameBeforeDeploying() {
        operator.iam().createRole(call -> call.roleName(RoleStack.ROLE_NAME).assumeRolePolicyDocument(TRUST));
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> deploy(request));
        assertThat(told.kind()).isEqualTo(FaultKind.ALREADY_EXISTS);
        assertThat(told).hasMessageContaining(RoleStack.ROLE_NAME);
        assertThat(stack.status(Progress.NONE).exists()).isFalse();
    }

    @Test
    void findsAPolicyOfThatNameBeforeDeploying() {
        operator.iam().createPolicy(call -> call.policyName(RoleStack.POLICY_NAME).policyDocument(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
                        + "\"Resource\":\"*\"}]}"));
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> deploy(request));
        assertThat(told.kind()).isEqualTo(FaultKind.ALREADY_EXISTS);
        assertThat(told).hasMessageContaining(RoleStack.POLICY_NAME);
    }

    @Test
    void tellsTheCauseOfAFailedCreationAndWhatToDoWithItsRest() {
        // Denied only to CloudFormation's own call: the names look free before.
        world.sandbox().faults().unavailable("iam", "CreateRole", 10);
        world.sandbox().faults().denyResource("arn:aws:iam::" + world.standalone() + ":role/" + RoleStack.ROLE_NAME);
        StackResult result = deploy(request);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.state().exists()).isFalse();
        assertThat(result.cause()).map(StackEvent::resource).hasValue("ReadCloudtrailRole");
        world.sandbox().faults().clear();
        assertThat(deploy(request).outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void makesAStackAnewWhoseCreationFailedOnlyWhenAsked() {
        world.sandbox().faults().denyResource("arn:aws:iam::" + world.standalone() + ":role/" + RoleStack.ROLE_NAME);
        operator.cloudFormation("eu-west-1").createStack(call -> call.stackName(RoleStack.STACK_NAME)
                .templateBody(new StackTemplate.Shipped().text()).capabilitiesWithStrings("CAPABILITY_NAMED_IAM")
                .parameters(request.parameters().byName().entrySet().stream().map(entry -> Parameter.builder()
                        .parameterKey(entry.getKey()).parameterValue(entry.getValue()).build()).toList()));
        while (stack.status(Progress.NONE).isInProgress()) {
            AwsWorld.SHORT.untilNext(Progress.NONE);
        }
        assertThat(stack.status(Progress.NONE).status()).isEqualTo("ROLLBACK_COMPLETE");
        world.sandbox().faults().clear();
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> deploy(request));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
        assertThat(told.remedy()).contains("confirm");
        assertThat(deploy(request.withReplacing(true)).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(notices).anyMatch(notice -> notice.contains("deleted and made again"));
    }

    @Test
    void showsWhatCloudFormationWouldDoAndDoesNothingWhenThatIsNotWanted() {
        List<StackChangeSet> shown = new ArrayList<>();
        StackListener declining = new StackListener() {
            @Override
            public void event(StackEvent event) {
                events.add(event);
            }

            @Override
            public boolean accepts(StackChangeSet proposed) {
                shown.add(proposed);
                return false;
            }
        };
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> stack.deploy(request, declining, Progress.NONE));
        assertThat(told.kind()).isEqualTo(FaultKind.CANCELLED);
        assertThat(shown.getFirst().create()).isTrue();
        assertThat(shown.getFirst().changes()).extracting(StackChange::action).containsOnly("Add");
        assertThat(shown.getFirst().changes()).extracting(StackChange::resource)
                .containsExactlyInAnyOrder("ReadCloudtrailPolicy", "ReadCloudtrailRole");
        assertThat(stack.status(Progress.NONE).exists()).isFalse();
        deploy(request);
        String template = stack.template(Progress.NONE);
        String key = "arn:aws:kms:eu-west-1:" + world.standalone() + ":key/11111111-2222-3333-4444-555555555555";
        catchThrowableOfType(WorkbenchException.class, () -> stack.deploy(request.withParameters(
                request.parameters().withKmsKey(key)), declining, Progress.NONE));
        assertThat(shown.getLast().create()).isFalse();
        assertThat(shown.getLast().changes()).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo("Modify");
            assertThat(change.type()).isEqualTo("AWS::IAM::ManagedPolicy");
            assertThat(change.replacement()).isEqualTo("False");
            assertThat(change.properties()).containsExactly("PolicyDocument");
        });
        assertThat(policy()).doesNotContain("kms:");
        assertThat(stack.template(Progress.NONE)).isEqualTo(template);
        assertThat(operator.cloudFormation("eu-west-1").listChangeSets(call -> call.stackName(RoleStack.STACK_NAME))
                .summaries()).isEmpty();
    }

    @Test
    void previewsAndLeavesNothingBehind() {
        assertThat(stack.preview(request, Progress.NONE).changes()).hasSize(2);
        assertThat(stack.status(Progress.NONE).exists()).isFalse();
        deploy(request);
        assertThat(stack.preview(request, Progress.NONE).changes()).isEmpty();
    }

    @Test
    void goesOnWhereADeploymentWasLeftBeforeItsChangeSetWasExecuted() {
        operator.cloudFormation("eu-west-1").createChangeSet(call -> call.stackName(RoleStack.STACK_NAME)
                .changeSetName("activeeye-workbench-left").changeSetType("CREATE")
                .templateBody(new StackTemplate.Shipped().text()).capabilitiesWithStrings("CAPABILITY_NAMED_IAM")
                .parameters(request.parameters().byName().entrySet().stream().map(entry -> Parameter.builder()
                        .parameterKey(entry.getKey()).parameterValue(entry.getValue()).build()).toList()));
        assertThat(stack.status(Progress.NONE).isInReview()).isTrue();
        assertThat(deploy(request).outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void updatesToTheShippedTemplateWhenItHasChanged() {
        StackTemplate older = new StackTemplate.Held(new StackTemplate.Shipped().text()
                .replace("Assumed by ActiveEye to", "Used to"));
        deploy(request.withTemplate(older));
        assertThat(deploy(request).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(deploy(request).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void deletesTheStackWithItsRole() {
        deploy(request);
        events.clear();
        StackResult result = stack.delete(List.of(), listener, Progress.NONE);
        assertThat(result.outcome()).isEqualTo(Outcome.DELETED);
        assertThat(events.getLast().status()).isEqualTo("DELETE_COMPLETE");
        assertThat(stack.status(Progress.NONE).exists()).isFalse();
        assertThat(stack.delete(List.of(), listener, Progress.NONE).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(deploy(request).outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void refusesATemplateThatIsNotThere() {
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> deploy(request.withTemplate(
                new StackTemplate.At("https://no-such-templates.s3.amazonaws.com/none.yaml"))));
        assertThat(told).hasMessageContaining("change set for the stack");
    }

    @Test
    void stopsWaitingOnCancelAndFollowsOnTheNextCall() {
        AtomicBoolean cancelled = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void report(String what) {
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> stack.deploy(request, event -> cancelled.set(true), progress));
        assertThat(told.kind()).isEqualTo(FaultKind.CANCELLED);
        assertThat(told.remedy()).contains("delete the stack");
        assertThat(deploy(request).outcome()).isIn(Outcome.CREATED, Outcome.UNCHANGED);
    }

    @Test
    void hasNoUpdateToCancelWhenNoneIsUnderWay() {
        deploy(request);
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> stack.cancelUpdate(Progress.NONE));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
    }
}
