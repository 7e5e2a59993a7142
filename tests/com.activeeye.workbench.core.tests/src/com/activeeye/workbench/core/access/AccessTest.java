package com.activeeye.workbench.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final AccountId ACCOUNT = new AccountId("111111111111");

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:iam::111111111111:role/Operator", "arn:aws-us-gov:iam::111111111111:role/a/b/C",
        " arn:aws-cn:iam::111111111111:role/x "})
    void takesARoleOfTheAccount(String arn) {
        assertThat(Access.of(ACCOUNT, "", arn).roleArn()).isEqualTo(arn.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Operator", "arn:aws:iam::111111111111:user/Me", "arn:aws:iam::222222222222:role/Operator"})
    void refusesWhatIsNoRoleOfTheAccount(String arn) {
        assertThat(Access.check(ACCOUNT, "profile", arn)).hasSize(1);
    }

    @Test
    void needsAProfileOrARole() {
        assertThatThrownBy(() -> Access.of(ACCOUNT, " ", "")).isInstanceOf(WorkbenchException.class);
        assertThat(Access.of(ACCOUNT, " customer ", "").profile()).isEqualTo("customer");
    }
}
