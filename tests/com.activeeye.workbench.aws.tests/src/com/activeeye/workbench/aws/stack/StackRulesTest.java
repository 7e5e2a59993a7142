package com.activeeye.workbench.aws.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.activeeye.workbench.aws.stack.StackDiagnosis.Decision;
import com.activeeye.workbench.aws.stack.StackResult.Outcome;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackRulesTest {
    private static final ConnectorCredential CREDENTIAL = ConnectorCredential.create("Logs", "logs-of-one",
            new AccountId("111111111111"), "eu-west-1").withPodBinding(new PodBinding("arn:aws:sns:eu-west-1:"
                    + "999999999999:activeeye-cloudtrail-notifications", new AccountId("999999999999")));
    private static final StackRequest REQUEST = StackRequest.of(CREDENTIAL).withAcknowledged(true);

    private static StackState state(String status, StackParameters parameters) {
        return new StackState("arn:stack", status, "why", parameters.byName(), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"ROLLBACK_COMPLETE,Deploy again and confirm", "ROLLBACK_FAILED,delete it yourself",
            "CREATE_FAILED,delete it yourself",
            "DELETE_FAILED,delete the stack again", "UPDATE_ROLLBACK_FAILED,Continue update rollback",
            "DELETE_IN_PROGRESS,Wait", "ROLLBACK_IN_PROGRESS,Wait", "UPDATE_ROLLBACK_IN_PROGRESS,Wait"})
    void saysWhatToDoInStatesThatCannotBeDeployedFrom(String status, String remedy) {
        StackDiagnosis diagnosis = new StackDiagnosis(state(status, REQUEST.parameters()), CREDENTIAL);
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> diagnosis.decide(REQUEST));
        assertThat(told.kind()).isEqualTo(FaultKind.WRONG_STATE);
        assertThat(told).hasMessageContaining(status);
        assertThat(told.remedy()).contains(remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"})
    void updatesWhatIsComplete(String status) {
        assertThat(new StackDiagnosis(state(status, REQUEST.parameters()), CREDENTIAL).decide(REQUEST))
                .isEqualTo(Decision.UPDATE);
    }

    @Test
    void followsTheSameDeploymentThatIsUnderWay() {
        assertThat(new StackDiagnosis(state("CREATE_IN_PROGRESS", REQUEST.parameters()), CREDENTIAL).decide(REQUEST))
                .isEqualTo(Decision.FOLLOW);
    }

    @Test
    void refusesToTakeTheStackFromAnotherBucket() {
        StackParameters other = new StackParameters(new AccountId("999999999999"), "logs-of-two", "external", "",
                List.of(), "");
        StackDiagnosis diagnosis = new StackDiagnosis(state("CREATE_COMPLETE", other), CREDENTIAL);
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> diagnosis.decide(REQUEST));
        assertThat(told).hasMessageContaining("logs-of-two").hasMessageContaining("logs-of-one");
        assertThat(told.remedy()).contains("stack suffix");
    }

    @Test
    void comparesParameters() {
        StackParameters parameters = REQUEST.parameters();
        StackParameters keyed = parameters.withKmsKey("arn:aws:kms:eu-west-1:111111111111:key/1");
        assertThat(state("CREATE_COMPLETE", parameters).has(parameters)).isTrue();
        assertThat(state("CREATE_COMPLETE", parameters).has(keyed)).isFalse();
        assertThat(state("CREATE_COMPLETE", keyed).has(keyed)).isTrue();
        assertThat(state("CREATE_COMPLETE", keyed).has(parameters)).isFalse();
    }

    @Test
    void takesTheFirstFailureForTheCauseAndCancelledOnesForNoise() {
        StackResult result = new StackResult(Outcome.FAILED, state("ROLLBACK_COMPLETE", REQUEST.parameters()), List.of(
                event("Policy", "CREATE_IN_PROGRESS", ""), event("Early", "CREATE_FAILED",
                        "Resource creation cancelled"), event("Role", "CREATE_FAILED", "Invalid principal"),
                event("Late", "CREATE_FAILED", "Something else")));
        assertThat(result.cause()).map(StackEvent::resource).hasValue("Role");
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, result::orThrow);
        assertThat(told).hasMessage("The stack ended in ROLLBACK_COMPLETE. Role failed: Invalid principal");
    }

    private static StackEvent event(String resource, String status, String reason) {
        return new StackEvent(resource + status, Instant.EPOCH, resource, "AWS::IAM::Role", status, reason, "");
    }

    @Test
    void takesTemplatesFromHttpsOnly() {
        assertThat(new StackTemplate.At(StackTemplate.COMMERCIAL_URL).url()).startsWith("https://");
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class,
                () -> new StackTemplate.At("http://bucket/template.yaml"));
        assertThat(told.kind()).isEqualTo(FaultKind.INVALID_INPUT);
    }

    @Test
    void hasTheGuidesAddressByPartition() {
        assertThat(StackTemplate.guideUrl("aws")).hasValue(StackTemplate.COMMERCIAL_URL);
        assertThat(StackTemplate.guideUrl("aws-us-gov")).hasValue(StackTemplate.GOVERNMENT_URL);
        assertThat(StackTemplate.guideUrl("aws-cn")).isEmpty();
    }

    @Test
    void shipsATemplateThatFitsIntoARequest() {
        String text = new StackTemplate.Shipped().text();
        assertThat(text.length()).isLessThan(51_200);
        assertThat(text).contains("RoleName: !Sub '" + RoleStack.ROLE_NAME, "ManagedPolicyName: !Sub '"
                + RoleStack.POLICY_NAME,
                "Sid: DecryptCloudtrailKms");
    }

    @Test
    void wantsThePodBeforeTheStack() {
        ConnectorCredential unbound = ConnectorCredential.create("Logs", "logs-of-one",
                new AccountId("111111111111"), "eu-west-1");
        WorkbenchException told = catchThrowableOfType(WorkbenchException.class, () -> StackRequest.of(unbound));
        assertThat(told.remedy()).contains("Set the pod up");
    }
}
