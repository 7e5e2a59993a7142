package com.activeeye.workbench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds a rule that no run shows in time: a virtual thread that loads a class in Equinox keeps its carrier, and as many
 * of them as there are cores can wait for each other for ever.
 */
class ThreadsTest {
    @ParameterizedTest
    @EnumSource(Layer.class)
    void noneIsVirtual(Layer layer) {
        noClasses()
                .should().callMethod(Thread.class, "ofVirtual")
                .orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould().callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
                .check(layer.classes());
    }
}
