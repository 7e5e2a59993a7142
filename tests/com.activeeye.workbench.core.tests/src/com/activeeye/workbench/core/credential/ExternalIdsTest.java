package com.activeeye.workbench.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExternalIdsTest {
    @Test
    void everyOneIsNewAndAsAwsTakesIt() {
        assertThat(Stream.generate(ExternalIds::generate).limit(1000)).doesNotHaveDuplicates()
                .allMatch(ExternalIds::isValid);
    }

    @Test
    void knowsWhatAwsRefuses() {
        assertThat(Stream.of("", "a", "a b", "a".repeat(1225), "ä-ä")).noneMatch(ExternalIds::isValid);
        assertThat(ExternalIds.isValid("a/b:c@d.e,f=g+h-1_")).isTrue();
    }
}
