package com.activeeye.workbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentIdTest {
    @Test
    void eachHasAFolderOfItsOwn() {
        assertThat(Stream.of("sandbox", "aws", "http://localhost:4566", "http://localhost:4567", "https://localhost")
                .map(EnvironmentId::parse).map(EnvironmentId::folder)).doesNotHaveDuplicates()
                .allMatch(folder -> folder.matches("[a-z0-9.-]+"));
    }

    @Test
    void aSlashAtTheEndMakesNoOther() {
        assertThat(EnvironmentId.parse("http://localhost:4566/")).isEqualTo(
                EnvironmentId.parse("http://localhost:4566"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "production", "ftp://localhost", "http://", "http://key:secret@localhost", "http://a b"})
    void refusesWhatIsNone(String typed) {
        assertThatThrownBy(() -> EnvironmentId.parse(typed)).isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("sandbox, aws, or");
    }
}
