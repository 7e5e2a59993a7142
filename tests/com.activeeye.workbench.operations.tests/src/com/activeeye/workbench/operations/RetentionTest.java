package com.activeeye.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits for kept log files outlive a restart, and are held. */
class RetentionTest {
    @TempDir
    private Path folder;

    @Test
    void limitsAreKeptAndWrongOnesRefused() throws Exception {
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            assertThat(open.workbench().retention().limits()).isEqualTo(RetentionLimits.NONE);
            open.workbench().retention().set(new RetentionLimits(30, 5_000_000));
            assertThatThrownBy(() -> new RetentionLimits(-1, 0)).isInstanceOfSatisfying(WorkbenchException.class,
                    fault -> assertThat(fault.kind()).isEqualTo(FaultKind.INVALID_INPUT));
            assertThatThrownBy(() -> new RetentionLimits(0, -1)).isInstanceOf(WorkbenchException.class);
        }
        try (OpenWorkbench open = new OpenWorkbench(folder)) {
            assertThat(open.workbench().retention().limits()).isEqualTo(new RetentionLimits(30, 5_000_000));
        }
        Path file = folder.resolve("environments/sandbox/retention.json");
        Files.writeString(file, "{\"version\":1,\"records\":[{\"days\":-7,\"bytes\":0}]}");
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC());
                Workbench workbench = Workbench.open(workspace, EnvironmentId.SANDBOX)) {
            assertThat(workbench.retention().limits()).isEqualTo(RetentionLimits.NONE);
            assertThat(workbench.notices()).singleElement().asString().contains("retention.json");
        }
    }
}
