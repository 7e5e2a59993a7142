package com.activeeye.workbench.ui.internal.session;

import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.workspace.AtomicFile;
import com.activeeye.workbench.core.workspace.Json;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers of a workspace from one start to the next.
 *
 * @param choice the environment that was used last
 * @param paused whether ingestion was paused by the user
 */
public record SessionSettings(EnvironmentChoice choice, boolean paused) {
    /** What a workspace starts with. */
    public static final SessionSettings FIRST = new SessionSettings(EnvironmentChoice.SANDBOX, false);

    private static final Logger LOG = LoggerFactory.getLogger(SessionSettings.class);

    /**
     * Reads the settings of a workspace; unreadable ones are no reason not to start.
     *
     * @param workspace the workspace's folder
     * @return what is recorded, else {@link #FIRST}
     */
    public static SessionSettings read(Path workspace) {
        Path file = file(workspace);
        if (!Files.exists(file)) {
            return FIRST;
        }
        try {
            return Optional.ofNullable(Json.MAPPER.fromJson(Files.readString(file), Form.class)).map(Form::settings)
                    .orElse(FIRST);
        } catch (IOException | JsonParseException | WorkbenchException e) {
            LOG.warn("{} cannot be read; starting with the sandbox", file, e);
            return FIRST;
        }
    }

    /**
     * These settings with the environment that a start names.
     *
     * @param environment as the command line's {@code --environment} takes it; empty for the one in these settings
     * @throws WorkbenchException of kind INVALID_INPUT when it is none
     */
    public SessionSettings with(String environment) {
        if (environment.isBlank() || EnvironmentId.parse(environment).equals(choice.environment())) {
            return this;
        }
        return new SessionSettings(new EnvironmentChoice(EnvironmentId.parse(environment), "", ""), paused);
    }

    /**
     * Writes the settings to a workspace.
     *
     * @param workspace the workspace's folder
     * @throws WorkbenchException of kind DISK when that fails
     */
    public void write(Path workspace) {
        AtomicFile.write(file(workspace), Json.MAPPER.toJson(Form.of(this)).getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(Path workspace) {
        return workspace.resolve("window.json");
    }

    /** The file's form: an environment is the text that the command line uses for it. */
    private record Form(String environment, String profile, String region, boolean ingestionPaused) {
        static Form of(SessionSettings settings) {
            EnvironmentChoice choice = settings.choice();
            return new Form(choice.environment().text(), choice.profile(), choice.region(), settings.paused());
        }

        SessionSettings settings() {
            return new SessionSettings(new EnvironmentChoice(EnvironmentId.parse(given(environment, "sandbox")),
                    given(profile, ""), given(region, "")), ingestionPaused);
        }

        private static String given(String text, String otherwise) {
            return text == null ? otherwise : text;
        }
    }
}
