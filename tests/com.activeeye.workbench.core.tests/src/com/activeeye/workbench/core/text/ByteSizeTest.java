package com.activeeye.workbench.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({"0, 0 bytes", "1, 1 byte", "999, 999 bytes", "1000, 1.0 kB", "999949, 999.9 kB", "999950, 1.0 MB",
        "4700000, 4.7 MB", "9223372036854775807, 9.2 EB"})
    void usesTheUnitThatFits(long bytes, String shown) {
        assertThat(ByteSize.of(bytes)).isEqualTo(shown);
    }
}
