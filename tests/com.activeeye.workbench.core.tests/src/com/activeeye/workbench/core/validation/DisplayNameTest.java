package com.activeeye.workbench.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\tb", "a\u001b[31mb"})
    void refusesWhatCannotBeShown(String typed) {
        assertThat(DisplayName.check(typed, List.of())).hasSize(1);
    }

    @Test
    void refusesATakenNameInAnyCase() {
        assertThat(DisplayName.check("PROD ", List.of("Prod"))).singleElement()
                .extracting(Finding::text).asString().contains("taken");
    }

    @Test
    void takesUpToTheLongest() {
        assertThat(DisplayName.check("x".repeat(DisplayName.MAX_LENGTH), List.of())).isEmpty();
        assertThat(DisplayName.check("x".repeat(DisplayName.MAX_LENGTH + 1), List.of())).hasSize(1);
    }
}
