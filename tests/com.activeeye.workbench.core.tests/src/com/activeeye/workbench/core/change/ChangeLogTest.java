package com.activeeye.workbench.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogTest {
    private static final AccountId ACCOUNT = new AccountId("111111111111");

    @TempDir
    private Path folder;
    private Path file;
    private ChangeLog log;

    @BeforeEach
    void open() {
        file = folder.resolve("changes.jsonl");
        log = new ChangeLog(file, Clock.systemUTC());
    }

    @Test
    void aChangeIsWrittenDownBeforeItIsMade() {
        String result = log.record("arn:me", ACCOUNT, "topic", "", "{\"a\":1}", () -> {
            assertThat(file).content().contains("STARTED").doesNotContain("DONE");
            return "made";
        });
        assertThat(result).isEqualTo("made");
        assertThat(file).content().hasLineCount(2).contains("DONE");
    }

    @Test
    void aFailedChangeIsRecordedAsFailed() {
        assertThatThrownBy(() -> log.record("arn:me", ACCOUNT, "topic", "", "x", () -> {
            throw WorkbenchException.invalid("Refused by AWS.", "");
        })).isInstanceOf(WorkbenchException.class);
        assertThat(file).content().contains("FAILED").contains("Refused by AWS.");
    }

    @Test
    void nothingIsChangedWhenTheLogCannotBeWritten() throws IOException {
        Files.createDirectory(file);
        AtomicBoolean made = new AtomicBoolean();
        assertThatThrownBy(() -> log.record("arn:me", ACCOUNT, "topic", "", "x", () -> made.getAndSet(true)))
                .isInstanceOf(WorkbenchException.class);
        assertThat(made).isFalse();
    }
}
