package com.activeeye.workbench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Holds the layers: a bundle stands only on those above it in the table of the design. */
class LayersTest {

    private static final String[] WINDOWS = { "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui.." };

    @ParameterizedTest
    @EnumSource(Layer.class)
    void knowsOnlyTheBundlesBelowIt(Layer layer) {
        noClasses().that().resideInAPackage(layer.packages())
                .should().dependOnClassesThat().resideInAnyPackage(layer.forbidden())
                .check(layer.classes());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = { "UI", "APP" })
    void knowsNoWindow(Layer layer) {
        noClasses().that().resideInAPackage(layer.packages())
                .should().dependOnClassesThat().resideInAnyPackage(WINDOWS)
                .check(layer.classes());
    }

    @ParameterizedTest
    @EnumSource(names = { "CORE", "EVENTS", "SANDBOX", "APP" })
    void knowsNoAwsSdk(Layer layer) {
        noClasses().that().resideInAPackage(layer.packages())
                .should().dependOnClassesThat().resideInAPackage("software.amazon..")
                .check(layer.classes());
    }

    @Test
    void theCoreStandsWithoutOsgi() {
        noClasses().that().resideInAPackage(Layer.CORE.packages())
                .should().dependOnClassesThat().resideInAnyPackage("org.osgi..", "org.eclipse..")
                .check(Layer.CORE.classes());
    }
}
