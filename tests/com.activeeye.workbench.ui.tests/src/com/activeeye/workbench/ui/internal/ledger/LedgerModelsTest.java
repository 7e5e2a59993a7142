package com.activeeye.workbench.ui.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.events.LedgerOutcome;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.events.OutcomeCount;
import com.activeeye.workbench.operations.RetentionLimits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger's view and the page of its limits say, without a display. */
class LedgerModelsTest {
    @Test
    void everyOutcomeAndReasonCanBeChosenAndHasWords() {
        List<LedgerFilter> choices = LedgerFilter.choices();
        assertThat(choices).hasSize(1 + LedgerOutcome.values().length + LedgerReason.values().length - 1);
        assertThat(choices).extracting(LedgerFilter::label).doesNotHaveDuplicates().doesNotContain("");
        assertThat(choices.getFirst().query(" x ").text()).isEqualTo("x");
        assertThat(choices.getFirst().query("").outcomes()).isEmpty();
        assertThat(choices.getLast().query("").reasons()).containsExactly(LedgerReason.UNKNOWN_VERSION);
    }

    @Test
    void countsTellTheReasonOfWhatWasLeftOut() {
        assertThat(LedgerFilter.counts(List.of())).contains("No log file");
        assertThat(LedgerFilter.counts(List.of(new OutcomeCount(LedgerOutcome.INGESTED, LedgerReason.NONE, 12),
                new OutcomeCount(LedgerOutcome.SKIPPED, LedgerReason.DIGEST, 3))))
                .isEqualTo("12 ingested, 3 digest files.");
        assertThat(LedgerFilter.shown(2, 2, List.of())).isEqualTo("2 entries");
        assertThat(LedgerFilter.shown(0, 0, List.of(new OutcomeCount(LedgerOutcome.INGESTED, LedgerReason.NONE, 9))))
                .isEqualTo("0 of 9, hidden by the filter");
        assertThat(LedgerFilter.shown(1_000, 5_000, List.of())).isEqualTo("The newest 1,000 of 5,000");
    }

    @ParameterizedTest
    @CsvSource({"'','',0,0", "30,'',30,0", "'',1.5,0,1500000000", "7,20,7,20000000000"})
    void limitsAreReadAsTheyAreTyped(String days, String size, int number, long bytes) {
        RetentionLimits limits = RetentionModel.parse(days, size);
        assertThat(limits).isEqualTo(new RetentionLimits(number, bytes));
        assertThat(RetentionModel.days(limits)).isEqualTo(days);
        assertThat(RetentionModel.size(limits)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"many,''", "-1,''", "'',much", "'',-2", "'',99999999999999999999"})
    void whatIsNoLimitIsRefused(String days, String size) {
        assertThatThrownBy(() -> RetentionModel.parse(days, size)).isInstanceOf(WorkbenchException.class);
    }
}
