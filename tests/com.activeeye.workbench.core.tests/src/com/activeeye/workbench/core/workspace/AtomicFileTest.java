package com.activeeye.workbench.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatCannotBeFinishedLeavesTheOldContentAndNoPart() throws IOException {
        Path target = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(target.resolve("theirs"), "old");
        assertThatThrownBy(() -> AtomicFile.write(target, new byte[] {1})).isInstanceOf(WorkbenchException.class);
        assertThat(target.resolve("theirs")).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void aReasonThatJavaTellsByAPathOnlyIsSaidInWords() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> AtomicFile.write(file.resolve("x.txt"), new byte[0]))
                .isInstanceOfSatisfying(WorkbenchException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FaultKind.DISK);
                    assertThat(e.getMessage()).endsWith("(" + file + " is a file and no folder).");
                });
        assertThat(AtomicFile.diskFault(file, new AccessDeniedException(file.toString())).getMessage())
                .endsWith("(access was denied).");
    }
}
