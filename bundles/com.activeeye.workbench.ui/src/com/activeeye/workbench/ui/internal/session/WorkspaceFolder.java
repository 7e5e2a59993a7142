package com.activeeye.workbench.ui.internal.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Finds the folder of the workspace that the window opens. */
public final class WorkspaceFolder {
    /** The system property that the launch script sets. */
    public static final String PROPERTY = "activeeye.workspace";
    /** The environment variable that counts when the property is not set. */
    public static final String VARIABLE = "ACTIVEEYE_WORKSPACE";

    private WorkspaceFolder() {
    }

    /**
     * The folder to open.
     *
     * @param properties the system properties
     * @param variables the environment variables
     * @return the folder that either names, else one in the user's home
     */
    public static Path find(Properties properties, Map<String, String> variables) {
        String named = properties.getProperty(PROPERTY, "");
        if (named.isBlank()) {
            named = variables.getOrDefault(VARIABLE, "");
        }
        return named.isBlank() ? Path.of(properties.getProperty("user.home"), ".activeeye-workbench")
                : Path.of(named.strip());
    }
}
