package com.activeeye.workbench.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.WorkbenchException;
import org.junit.jupiter.api.Test;

class PriorityTest {
    @Test
    void theDefaultIsTheMiddleOfFive() {
        assertThat(Priority.values()).hasSize(5);
        assertThat(Priority.DEFAULT).isEqualTo(Priority.values()[2]);
    }

    @Test
    void isReadInAnyCase() {
        assertThat(Priority.parse(" Highest ")).isEqualTo(Priority.HIGHEST);
    }

    @Test
    void anUnknownOneNamesTheFive() {
        assertThatThrownBy(() -> Priority.parse("urgent")).isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("lowest, low, normal, high, highest");
    }
}
