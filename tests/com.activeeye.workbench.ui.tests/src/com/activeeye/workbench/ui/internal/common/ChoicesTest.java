package com.activeeye.workbench.ui.internal.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private static final List<String> REGIONS = List.of("US West (Oregon) (us-west-2)",
            "Europe (Ireland) (eu-west-1)", "Europe (London) (eu-west-2)");

    @Test
    void narrowsByAnyWordsInAnyOrder() {
        assertThat(Choices.matching(REGIONS, "west EU")).containsExactly("Europe (Ireland) (eu-west-1)",
                "Europe (London) (eu-west-2)");
        assertThat(Choices.matching(REGIONS, "oregon")).hasSize(1);
    }

    @Test
    void proposesAllForNothingAndNothingForAChoice() {
        assertThat(Choices.matching(REGIONS, "")).hasSize(3);
        assertThat(Choices.matching(REGIONS, REGIONS.get(0))).isEmpty();
    }
}
