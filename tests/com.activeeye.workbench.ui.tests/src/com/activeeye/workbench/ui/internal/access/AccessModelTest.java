package com.activeeye.workbench.ui.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessModelTest {
    private static final AccountId ACCOUNT = new AccountId("111122223333");

    @ParameterizedTest
    @ValueSource(strings = {"", "arn:aws:iam::111122223333:role/Admin",
        "arn:aws-us-gov:iam::111122223333:role/path/Admin"})
    void takesARoleOfTheAccountOrNone(String role) {
        AccessModel model = AccessModel.of(ACCOUNT, Optional.empty());
        model.profile(" ops ");
        model.roleArn(role);

        assertThat(model.findings()).isEmpty();
        assertThat(model.access()).isEqualTo(new Access(ACCOUNT, "ops", role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Admin", "arn:aws:iam::111122223333:user/alice", "arn:aws:iam::444455556666:role/Admin"})
    void refusesWhatIsNoRoleOfTheAccount(String role) {
        AccessModel model = AccessModel.of(ACCOUNT, Optional.empty());
        model.roleArn(role);

        assertThat(model.findings()).hasSize(1);
    }

    @Test
    void asksForTheAccountWhenNoneIsGiven() {
        assertThat(new AccessModel().findings()).hasSize(1);
    }
}
