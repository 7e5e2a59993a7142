package com.activeeye.workbench.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1", "|calc"})
    void makesFormulasHarmless(String text) {
        assertThat(CsvText.value(text).replace("\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"plain | plain", "a,b | \"a,b\"", "say \"x\" | \"say \"\"x\"\"\""})
    void quotesWhatNeedsIt(String text, String value) {
        assertThat(CsvText.value(text)).isEqualTo(value);
    }

    @Test
    void aLineEndsAsTheStandardHasIt() {
        assertThat(CsvText.line(List.of("a", "", "b c"))).isEqualTo("a,,b c\r\n");
    }
}
