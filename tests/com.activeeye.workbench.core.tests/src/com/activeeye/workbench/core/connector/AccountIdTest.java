package com.activeeye.workbench.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"012345678901", "0123-4567-8901", "0123 4567 8901", " 012345678901\n",
        "0123\u20134567\u20118901", "0123\u00a04567\u00a08901"})
    void takesTwelveDigitsAsPasted(String typed) {
        assertThat(AccountId.check(typed)).isEmpty();
        assertThat(AccountId.parse(typed).digits()).isEqualTo("012345678901");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345678901", "1234567890123", "12345678901a", "١٢٣٤٥٦٧٨٩٠١٢", "0x1234567890"})
    void refusesEverythingElseWithOneSentence(String typed) {
        assertThat(AccountId.check(typed)).singleElement().extracting(Finding::severity)
                .isEqualTo(Finding.Severity.ERROR);
        assertThatThrownBy(() -> AccountId.parse(typed)).isInstanceOfSatisfying(WorkbenchException.class,
                e -> assertThat(e.kind()).isEqualTo(FaultKind.INVALID_INPUT));
    }

    @Test
    void saysHowManyDigitsThereAre() {
        assertThat(AccountId.check("1234-5678")).extracting(Finding::text)
                .containsExactly("An AWS account ID has 12 digits; this one has 8.");
    }

    @Test
    void showsGroupsAsTheConsoleDoes() {
        assertThat(AccountId.parse("012345678901").grouped()).isEqualTo("0123-4567-8901");
    }
}
