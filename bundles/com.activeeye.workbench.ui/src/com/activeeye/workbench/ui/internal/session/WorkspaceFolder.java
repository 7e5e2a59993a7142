package com.activeeye.workbench.ui.internal.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Finds the folder of the workspace that the window opens. */
public final class WorkspaceFolder {
    /** The system property that counts before all else. */
    public static final String PROPERTY = "activeeye.workspace";
    /** The environment variable that counts when neither the property nor Eclipse's {@code -data} is set. */
    public static final String VARIABLE = "ACTIVEEYE_WORKSPACE";

    private WorkspaceFolder() {
    }

    /**
     * The folder to open.
     *
     * @param properties the system properties
     * @param data the folder that Eclipse was started with by {@code -data}; empty when there is none
     * @param variables the environment variables
     * @return the folder that the first of these names, else one in the user's home
     */
    public static Path find(Properties properties, Optional<Path> data, Map<String, String> variables) {
        return given(properties.getProperty(PROPERTY, "")).or(() -> data)
                .or(() -> given(variables.getOrDefault(VARIABLE, "")))
                .orElseGet(() -> Path.of(properties.getProperty("user.home"), ".activeeye-workbench"));
    }

    private static Optional<Path> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
    }
}
