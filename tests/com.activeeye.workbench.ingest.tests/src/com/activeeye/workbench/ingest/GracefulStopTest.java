package com.activeeye.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that is asked to end gives back what it has in hand, however many and however stuck. */
@Timeout(60)
class GracefulStopTest {
    private static final int GRACE_SECONDS = 10;

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGTERM")
    void endsWithinTenSecondsWithNothingInHand() throws Exception {
        try (IngestWorld world = new IngestWorld(folder)) {
            world.connector(IngestWorld.ACCOUNT, true);
        }
        Process process = OwnProcess.start(StoppedIngest.class, folder.toString());
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("stuck");
            // SIGTERM, in the middle of hundreds; the process itself would close its output, too.
            process.toHandle().destroy();
            assertThat(process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)).isTrue();
            List<String> said = out.lines().filter(line -> !line.equals("stuck")).toList();
            long deleted = number(said.getFirst(), "deleted ");
            assertThat(deleted).isBetween(1L, StoppedIngest.FILES - 1L);
            assertThat(number(said.get(1), "waiting ")).as("the others are back on the queue")
                    .isEqualTo(StoppedIngest.FILES - deleted);
            try (IngestWorld world = new IngestWorld(folder, true)) {
                assertThat(world.events()).as("none is lost").isGreaterThanOrEqualTo(deleted);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static long number(String line, String what) {
        assertThat(line).startsWith(what);
        return Long.parseLong(line.substring(what.length()));
    }
}
