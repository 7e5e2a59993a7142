package com.activeeye.workbench.ui.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionSettingsTest {
    @TempDir
    Path folder;

    @Test
    void startsInTheSandbox() {
        assertThat(SessionSettings.read(folder)).isEqualTo(new SessionSettings(EnvironmentChoice.SANDBOX, false));
    }

    @Test
    void remembersEnvironmentAndPause() {
        SessionSettings settings = new SessionSettings(
                new EnvironmentChoice(EnvironmentId.parse("https://localhost:4566"), "soc", "eu-west-1"), true);
        settings.write(folder);

        assertThat(SessionSettings.read(folder)).isEqualTo(settings);
    }

    @Test
    void startsAnywayWhenTheFileCannotBeRead() throws IOException {
        for (String content : new String[] {"", "{", "[]", "{\"environment\": \"nowhere at all\"}"}) {
            Files.writeString(folder.resolve("window.json"), content);
            assertThat(SessionSettings.read(folder)).as(content).isEqualTo(SessionSettings.FIRST);
        }
    }

    @Test
    void aStartThatNamesAnEnvironmentGetsThatOne() {
        SessionSettings aws = new SessionSettings(new EnvironmentChoice(EnvironmentId.AWS, "soc", ""), false);

        assertThat(aws.with("").choice().profile()).isEqualTo("soc");
        assertThat(aws.with("aws").choice().profile()).isEqualTo("soc");
        assertThat(aws.with("sandbox").choice()).isEqualTo(EnvironmentChoice.SANDBOX);
        assertThatThrownBy(() -> aws.with("moon")).isInstanceOf(WorkbenchException.class);
    }

    @Test
    void findsTheWorkspaceByPropertyThenDataThenVariableThenHome() {
        Properties properties = new Properties();
        properties.setProperty("user.home", "/home/u");
        Map<String, String> variables = Map.of(WorkspaceFolder.VARIABLE, "/v");

        assertThat(WorkspaceFolder.find(properties, Optional.empty(), Map.of()))
                .isEqualTo(Path.of("/home/u/.activeeye-workbench"));
        assertThat(WorkspaceFolder.find(properties, Optional.empty(), variables)).isEqualTo(Path.of("/v"));
        assertThat(WorkspaceFolder.find(properties, Optional.of(Path.of("/d")), variables)).isEqualTo(Path.of("/d"));
        properties.setProperty(WorkspaceFolder.PROPERTY, "/p");
        assertThat(WorkspaceFolder.find(properties, Optional.of(Path.of("/d")), variables)).isEqualTo(Path.of("/p"));
    }
}
