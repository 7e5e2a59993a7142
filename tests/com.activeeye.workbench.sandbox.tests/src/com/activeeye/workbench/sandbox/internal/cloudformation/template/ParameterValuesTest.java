package com.activeeye.workbench.sandbox.internal.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterValuesTest {
    private static final Template TEMPLATE = Template.of("""
            Parameters:
              Account: {Type: String, AllowedPattern: '[0-9]{12}'}
              Short: {Type: String, Default: abc, MinLength: 2, MaxLength: 4}
              Count: {Type: Number, Default: 5, MinValue: 1, MaxValue: 9}
              Colour: {Type: String, Default: red, AllowedValues: [red, green]}
              Many: {Type: CommaDelimitedList, Default: '', AllowedPattern: '([a-z]{3})?'}
              Told: {Type: String, Default: ok, AllowedPattern: 'o.*', ConstraintDescription: must begin with o}
            Resources:
              R: {Type: X}
            """);

    private static Map<String, String> resolve(Map<String, String> given) {
        return ParameterValues.resolve(TEMPLATE, given, List.of(), Map.of());
    }

    @Test
    void takesDefaultsAndEarlierValues() {
        assertThat(resolve(Map.of("Account", "012345678901")))
                .containsEntry("Short", "abc").containsEntry("Count", "5").containsEntry("Many", "");
        assertThat(resolve(Map.of("Account", "012345678901", "Many", "abc, def"))).containsEntry("Many", "abc, def");
        assertThat(ParameterValues.resolve(TEMPLATE, Map.of(), List.of("Account"), Map.of("Account", "111122223333")))
                .containsEntry("Account", "111122223333");
    }

    @Test
    void namesWhatIsMissingOrUnknown() {
        assertThatThrownBy(() -> resolve(Map.of())).hasMessage("Parameters: [Account] must have values");
        assertThatThrownBy(() -> resolve(Map.of("Account", "012345678901", "Size", "1")))
                .hasMessage("Parameters: [Size] do not exist in the template");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Account | 12 | Parameter 'Account' must match pattern [0-9]{12}",
            "Short | a | Parameter 'Short' must contain at least 2 characters",
            "Short | abcde | Parameter 'Short' must contain at most 4 characters",
            "Count | many | Parameter 'Count' must be a number",
            "Count | 0 | Parameter 'Count' must be a number not less than 1",
            "Count | 10 | Parameter 'Count' must be a number not greater than 9",
            "Colour | blue | Parameter 'Colour' must be one of AllowedValues",
            "Many | abc,d | Parameter 'Many' must match pattern ([a-z]{3})?",
            "Told | no | Parameter Told failed to satisfy constraint: must begin with o"})
    void namesTheConstraintThatIsBroken(String name, String value, String message) {
        Map<String, String> given = new java.util.HashMap<>(Map.of("Account", "012345678901"));
        given.put(name, value);
        assertThatThrownBy(() -> resolve(given)).hasMessage(message);
    }
}
