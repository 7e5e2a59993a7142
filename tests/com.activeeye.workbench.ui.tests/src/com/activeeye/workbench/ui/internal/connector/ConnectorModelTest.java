package com.activeeye.workbench.ui.internal.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorModelTest {
    private static final ServiceConnector MAIN = ServiceConnector.create("Main", new AccountId("111122223333"),
            Priority.HIGH, false);

    @Test
    void startsEnabledWithTheMiddlePriority() {
        ConnectorModel model = ConnectorModel.forNew(List.of());

        assertThat(model.enabled()).isTrue();
        assertThat(model.priority()).isEqualTo(Priority.NORMAL);
        assertThat(model.isChanged()).isFalse();
    }

    @Test
    void asksForEverythingButCallsNothingAnErrorBeforeSomethingIsTyped() {
        ConnectorModel model = ConnectorModel.forNew(List.of());

        assertThat(model.findings()).hasSize(2);
        assertThat(model.typedFindings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "1234-5678-9012", " 1234 5678 9012 "})
    void takesAnAccountNumberAsItIsPasted(String pasted) {
        ConnectorModel model = ConnectorModel.forNew(List.of(MAIN));
        model.displayName("Other");
        model.account(pasted);

        assertThat(model.findings()).isEmpty();
        assertThat(model.connector().account()).isEqualTo(new AccountId("123456789012"));
    }

    @Test
    void namesWhatIsWrongWithTheAccountNumber() {
        ConnectorModel model = ConnectorModel.forNew(List.of());
        model.account("1234-5678");

        assertThat(model.typedFindings()).singleElement().satisfies(
                finding -> assertThat(finding.text()).contains("12 digits").contains("8"));
        assertThatThrownBy(model::connector).isInstanceOf(WorkbenchException.class);
    }

    @Test
    void saysWhoHasTheNameAndTheAccount() {
        ConnectorModel model = ConnectorModel.forNew(List.of(MAIN));
        model.displayName("mAIN");
        model.account("1111-2222-3333");

        assertThat(model.nameFindings()).singleElement().satisfies(
                finding -> assertThat(finding.text()).contains("taken"));
        assertThat(model.accountFindings()).singleElement().satisfies(
                finding -> assertThat(finding.text()).contains("111122223333").contains("Main"));
    }

    @Test
    void keepsTheIdentityOfTheConnectorThatIsEdited() {
        ConnectorModel model = ConnectorModel.of(MAIN, List.of(MAIN));
        assertThat(model.findings()).isEmpty();
        assertThat(model.isChanged()).isFalse();

        model.enabled(true);

        assertThat(model.isChanged()).isTrue();
        assertThat(model.connector()).isEqualTo(MAIN.withEnabled(true));
    }

    @Test
    void noticesThatANameWasTakenMeanwhile() {
        ConnectorModel model = ConnectorModel.of(MAIN, List.of(MAIN));
        model.displayName("Second");
        model.recorded(List.of(MAIN, ServiceConnector.create("Second", new AccountId("444455556666"),
                Priority.DEFAULT, true)));

        assertThat(model.findings()).hasSize(1);
    }
}
