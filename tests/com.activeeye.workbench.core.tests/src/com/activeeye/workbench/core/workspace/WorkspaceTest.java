package com.activeeye.workbench.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.access.Access;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path folder;

    @Test
    void isOpenOnceAndSaysWhoHasIt() {
        try (Workspace first = Workspace.open(folder, Clock.systemUTC())) {
            assertThatThrownBy(() -> Workspace.open(first.folder(), Clock.systemUTC()))
                    .isInstanceOfSatisfying(WorkbenchException.class, e -> {
                        assertThat(e.kind()).isEqualTo(FaultKind.IN_USE);
                        assertThat(e.getMessage()).contains(Long.toString(ProcessHandle.current().pid()));
                    });
        }
        Workspace.open(folder, Clock.systemUTC()).close();
    }

    @Test
    void environmentsDoNotMix() {
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC())) {
            workspace.catalog(EnvironmentId.SANDBOX).setAccess(new Access(
                    new AccountId("111111111111"), "p", ""));
            assertThat(workspace.catalog(EnvironmentId.AWS).accesses()).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidPlainly() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Workspace.open(file.resolve("workspace"), Clock.systemUTC()))
                .isInstanceOfSatisfying(WorkbenchException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FaultKind.DISK);
                    assertThat(e.remedy()).isNotEmpty();
                });
    }
}
