package com.activeeye.workbench.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.change.ChangeHistory;
import com.activeeye.workbench.core.change.ChangeLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportChangesTest {
    @TempDir
    Path folder;
    private OpenWorkbench open;

    @BeforeEach
    void change() {
        open = new OpenWorkbench(folder.resolve("workspace"));
        open.workbench().changeLog().record("arn:alice", OpenWorkbench.LOG_ARCHIVE, "=cmd|calc", "", "{\"a\":1}",
                () -> true);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void theWholeLogCanBeVerifiedElsewhere() {
        Path file = folder.resolve("log.jsonl");
        new ExportChanges(open.workbench()).run(file, change -> false);
        ChangeHistory copied = ChangeLog.verify(file);
        assertThat(copied.isIntact()).isTrue();
        assertThat(copied.records()).hasSize(2);
        assertThat(copied.head()).isEqualTo(open.workbench().changeLog().history().head());
    }

    @Test
    void aTableHasOneHarmlessLineForEachChosenChange() throws IOException {
        Path file = folder.resolve("log.csv");
        assertThat(new ExportChanges(open.workbench()).run(file, change -> true).isIntact()).isTrue();
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString()
                .contains(",done,arn:alice,444455556666,'=cmd|calc,,\"{\"\"a\"\":1}\",");
        new ExportChanges(open.workbench()).run(file, change -> false);
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void whoeverListensHearsOfEachLine() {
        AtomicInteger lines = new AtomicInteger();
        Runnable end = open.workbench().changeLog().onChange(lines::incrementAndGet);
        open.workbench().changeLog().record("arn:alice", OpenWorkbench.LOG_ARCHIVE, "x", "", "", () -> true);
        assertThat(lines).hasValue(2);
        end.run();
        open.workbench().changeLog().record("arn:alice", OpenWorkbench.LOG_ARCHIVE, "x", "", "", () -> true);
        assertThat(lines).hasValue(2);
    }
}
