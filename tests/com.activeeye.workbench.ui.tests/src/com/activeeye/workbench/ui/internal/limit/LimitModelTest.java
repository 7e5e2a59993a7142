package com.activeeye.workbench.ui.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.AccountLimit;
import com.activeeye.workbench.core.credential.AccountLimit.Way;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.operations.AccountStanding;
import com.activeeye.workbench.operations.AccountStanding.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitModelTest {
    private static final AccountId IN = new AccountId("111122223333");
    private static final AccountId OUT = new AccountId("444455556666");
    private static final ConnectorCredential CREDENTIAL = ConnectorCredential.create("Logs", "example-logs", OUT,
            "us-east-1");
    private static final List<AccountStanding> ACCOUNTS = List.of(
            new AccountStanding(IN, "Production", Standing.IN, "It has log files."),
            new AccountStanding(OUT, "", Standing.OUT, "It has no service connector."));

    private final LimitModel model = new LimitModel(CREDENTIAL);

    @Test
    void everyAccountWithAConnectorIsMonitoredUntilThatIsLimited() {
        model.observed(ACCOUNTS);
        assertThat(model.isLimited()).isFalse();
        assertThat(ACCOUNTS).filteredOn(model::isChosen).containsExactly(ACCOUNTS.getFirst());
        assertThat(model.choose(ACCOUNTS.getLast(), true)).isFalse();
        assertThat(ACCOUNTS).filteredOn(model::isChosen).containsExactly(ACCOUNTS.getFirst());
        model.way(Way.PREFIX);
        assertThat(ACCOUNTS).filteredOn(model::isChosen).containsExactly(ACCOUNTS.getFirst());
        assertThat(LimitModel.standing(ACCOUNTS.getLast())).isEqualTo("out");
    }

    @Test
    void oneAccountAtLeastIsChosen() {
        model.observed(ACCOUNTS);
        model.way(Way.FILTER);
        assertThat(model.choose(ACCOUNTS.getFirst(), false)).isTrue();
        assertThat(model.missing()).isEqualTo("Check at least one account.");
        model.choose(ACCOUNTS.getLast(), true);
        assertThat(model.missing()).isEmpty();
        model.choose(ACCOUNTS.getLast(), false);
        model.way(Way.NONE);
        assertThat(model.missing()).isEmpty();
    }

    @Test
    void aLimitThatIsRecordedIsWhereItBegins() {
        LimitModel limited = new LimitModel(CREDENTIAL.withLimit(AccountLimit.of(Way.PREFIX, List.of(OUT), List.of())));
        limited.observed(ACCOUNTS);
        assertThat(limited.way()).isEqualTo(Way.PREFIX);
        assertThat(ACCOUNTS).filteredOn(limited::isChosen).containsExactly(ACCOUNTS.getLast());
    }
}
