package com.activeeye.workbench.ui.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.credential.PodBinding;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.validation.Finding;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackModelTest {
    private static ConnectorCredential credential(String region) {
        return ConnectorCredential.create("Logs", "example-logs", new AccountId("444455556666"), region)
                .withPodBinding(new PodBinding("arn:aws:sns:" + region + ":999900001111:topic",
                        new AccountId("999900001111")));
    }

    private final ConnectorCredential credential = credential("eu-west-1");
    private final StackModel model = new StackModel(credential);

    private StackState state(String status) {
        Map<String, String> parameters = new HashMap<>(Map.of("ActiveeyeAccountID", "999900001111",
                "CloudtrailBucket", "example-logs", "ExternalID", credential.externalId()));
        return new StackState("arn:stack", status, "Because.", parameters, Map.of());
    }

    @Test
    void needsThePodsValues() {
        ConnectorCredential unbound = ConnectorCredential.create("Logs", "example-logs",
                new AccountId("444455556666"), "eu-west-1");
        assertThatThrownBy(() -> new StackModel(unbound)).isInstanceOf(WorkbenchException.class);
    }

    @Test
    void canBeSubmittedOnlyOnceItIsAcknowledged() {
        assertThat(model.canSubmit()).isFalse();
        model.acknowledged(true);
        assertThat(model.canSubmit()).isTrue();
        assertThat(model.request().acknowledged()).isTrue();
        assertThat(model.request().template()).isEqualTo(StackTemplate.SHIPPED);
    }

    @Test
    void fillsInTheGuidesAddressOfThePartition() {
        assertThat(model.url()).isEqualTo(StackTemplate.COMMERCIAL_URL);
        assertThat(new StackModel(credential("us-gov-west-1")).url()).isEqualTo(StackTemplate.GOVERNMENT_URL);
        assertThat(new StackModel(credential("cn-north-1")).url()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://example.com/x.yaml", "no url", "ftp://x"})
    void refusesWhatIsNoAddressOfATemplate(String url) {
        model.acknowledged(true);
        model.url(url);
        assertThat(model.canSubmit()).as("the shipped template needs no address").isTrue();
        model.byUrl(true);
        assertThat(Finding.anyError(model.templateFindings())).isTrue();
        assertThat(model.canSubmit()).isFalse();
    }

    @Test
    void warnsOfTheAddressOfAnotherPartition() {
        model.byUrl(true);
        assertThat(model.templateFindings()).isEmpty();
        model.url(StackTemplate.GOVERNMENT_URL);
        assertThat(model.templateFindings()).hasSize(1);
        assertThat(Finding.anyError(model.templateFindings())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROLLBACK_COMPLETE", "CREATE_FAILED", "ROLLBACK_FAILED", "DELETE_FAILED"})
    void deletesAStackThatWasNeverCreatedBeforeItDeploys(String status) {
        model.acknowledged(true);
        model.existing(state(status));
        assertThat(model.mustDeleteFirst()).isTrue();
        assertThat(model.canSubmit()).isFalse();
        model.deleteFirst(true);
        assertThat(model.canSubmit()).isTrue();
        assertThat(model.deleteFirst()).isTrue();
        model.existing(StackState.MISSING);
        assertThat(model.deleteFirst()).as("nothing is left to delete").isFalse();
    }

    @Test
    void saysWhatIsThereAlready() {
        assertThat(model.standing()).contains("Looking");
        model.existing(StackState.MISSING);
        assertThat(model.standing()).contains("it will be created");
        model.existing(state("CREATE_COMPLETE"));
        assertThat(model.standing()).contains("changes nothing");
        model.existing(new StackState("arn:stack", "CREATE_COMPLETE", "", Map.of(), Map.of()));
        assertThat(model.standing()).contains("it will be updated");
        model.existing(state("UPDATE_IN_PROGRESS"));
        assertThat(model.standing()).contains("at work");
        assertThat(model.review()).anyMatch(line -> line.contains("activeeye-read-cloudtrail-role")
                && line.contains("9999-0000-1111") && line.contains(credential.externalId()));
    }
}
