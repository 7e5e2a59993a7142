package com.activeeye.workbench.ui.tests;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk through screens of the window, each of which is photographed in both themes. */
abstract class ScreenWalk {
    @RegisterExtension
    final FreshWorkspace workspace = new FreshWorkspace();

    @RegisterExtension
    final Camera camera = new Camera();

    final Window window = new Window();

    /** The parts of the walk, in their order. */
    abstract Stream<Executable> parts();

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyScreen(String theme) {
        camera.walk(theme, parts());
    }

    /** Takes a picture. */
    final void shoot(String name) {
        camera.shoot(name);
    }
}
