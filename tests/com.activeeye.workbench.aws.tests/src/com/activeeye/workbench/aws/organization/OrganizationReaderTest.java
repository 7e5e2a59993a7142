package com.activeeye.workbench.aws.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.aws.WithAwsWorld;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.sandbox.SandboxAccount.Role;
import org.junit.jupiter.api.Test;

class OrganizationReaderTest extends WithAwsWorld {
    private AccountList read(AccountId from, int pageSize) {
        return new OrganizationReader(world.sessions().operator(from), pageSize).read(Progress.NONE);
    }

    private void refuses(AccountId from, FaultKind kind, String... words) {
        assertThatThrownBy(() -> read(from, 20)).isInstanceOfSatisfying(WorkbenchException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.advice()).contains(words);
        });
    }

    @Test
    void followsPagesOfWhichTheFirstIsEmpty() {
        AccountList list = read(world.account(Role.MANAGEMENT), 1);
        assertThat(list.accounts()).extracting(one -> one.account().digits())
                .containsExactly("111122223333", "444455556666", "555566667777", "777788889999");
        assertThat(list.accounts()).allMatch(ListedAccount::active);
        assertThat(list.organization()).isEqualTo("o-exampleorg1");
        assertThat(list.management()).contains(world.account(Role.MANAGEMENT));
    }

    @Test
    void aDelegatedAdministratorMayRead() {
        assertThat(read(world.account(Role.LOG_ARCHIVE), 20).accounts()).hasSize(4);
    }

    @Test
    void othersAreToldWhoMay() {
        refuses(world.account(Role.MEMBER), FaultKind.DENIED, "111122223333", "delegated administrator", "CSV file");
        refuses(world.standalone(), FaultKind.WRONG_STATE, "in no organisation", "CSV file");
    }
}
