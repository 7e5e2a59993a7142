package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.operations.Workbench;

/** Where the opening of a workspace and its environment stands. */
public sealed interface SessionState {
    /** Nothing is open: before the start and after the end. */
    record Closed() implements SessionState {
    }

    /**
     * It is being opened.
     *
     * @param choice the environment
     */
    record Opening(EnvironmentChoice choice) implements SessionState {
    }

    /**
     * It is open.
     *
     * @param choice the environment
     * @param workbench what everything works with
     */
    record Open(EnvironmentChoice choice, Workbench workbench) implements SessionState {
    }

    /**
     * It could not be opened.
     *
     * @param choice the environment
     * @param failure why
     */
    record Failed(EnvironmentChoice choice, Throwable failure) implements SessionState {
    }
}
