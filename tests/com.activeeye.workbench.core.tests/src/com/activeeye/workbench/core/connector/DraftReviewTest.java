package com.activeeye.workbench.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.connector.DraftReview.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connectors that are made for many accounts in one go: their names, and what stands in the way of each. */
class DraftReviewTest {
    private static final AccountId ONE = new AccountId("111122223333");
    private static final AccountId TWO = new AccountId("222233334444");
    private static final AccountId THREE = new AccountId("333344445555");

    private static ConnectorDraft draft(AccountId account, String name) {
        return new ConnectorDraft(account, name, Priority.DEFAULT, true);
    }

    private static List<Outcome> outcomes(List<DraftReview> reviews) {
        return reviews.stream().map(DraftReview::outcome).toList();
    }

    @Test
    void anAccountThatHasAConnectorKeepsIt() {
        ServiceConnector recorded = ServiceConnector.create("Old", ONE, Priority.HIGH, false);
        List<DraftReview> reviews = DraftReview.of(List.of(draft(ONE, "New"), draft(TWO, "Other")), List.of(recorded));
        assertThat(outcomes(reviews)).containsExactly(Outcome.EXISTING, Outcome.NEW);
        assertThat(reviews.getFirst().why()).contains("Old");
        assertThat(DraftReview.make(reviews)).extracting(ServiceConnector::account).containsExactly(TWO);
    }

    @Test
    void namesAreUniqueAmongAllInAnyCase() {
        ServiceConnector recorded = ServiceConnector.create("Prod", ONE, Priority.HIGH, true);
        List<DraftReview> reviews = DraftReview.of(List.of(draft(TWO, " prod "), draft(THREE, "Test"),
                draft(new AccountId("444455556666"), "TEST"), draft(THREE, "Again"), draft(new AccountId(
                        "555566667777"), "")), List.of(recorded));
        assertThat(outcomes(reviews)).containsExactly(Outcome.CONFLICT, Outcome.NEW, Outcome.CONFLICT,
                Outcome.CONFLICT, Outcome.CONFLICT);
        assertThat(reviews.get(0).why()).contains("Prod", ONE.digits());
        assertThat(reviews.get(2).why()).contains("Test", THREE.digits());
        assertThat(reviews.get(3).why()).contains("twice");
    }

    @ParameterizedTest
    @CsvSource({"{name}, Prod", "AWS {name} ({account}), AWS Prod (111122223333)", "{account}, 111122223333"})
    void patternsNameAccounts(String pattern, String expected) {
        assertThat(new NamePattern(pattern).nameOf(ONE, " Prod ")).isEqualTo(expected);
    }

    @Test
    void aNameIsTakenAsItIsAndAMissingOneIsTheNumber() {
        assertThat(NamePattern.DEFAULT.nameOf(ONE, "a$1{account}\\")).isEqualTo("a$1{account}\\");
        assertThat(NamePattern.DEFAULT.nameOf(ONE, " ")).isEqualTo(ONE.digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Production", "{email}", "{name} {}"})
    void patternsThatCannotWorkAreRefused(String pattern) {
        assertThatThrownBy(() -> new NamePattern(pattern)).hasMessageContaining("{name}");
    }
}
