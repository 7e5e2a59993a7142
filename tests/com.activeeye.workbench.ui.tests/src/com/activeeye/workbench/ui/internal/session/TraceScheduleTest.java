package com.activeeye.workbench.ui.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.workspace.Workspace;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When traces run in the background; none is waited for. */
class TraceScheduleTest {
    private static final AccountId ACCOUNT = new AccountId("999900001111");

    @TempDir
    private Path folder;

    private Optional<Workbench> open = Optional.empty();
    private final TraceSchedule schedule = new TraceSchedule(() -> open);

    @AfterEach
    void end() {
        schedule.end();
        InstanceScope.INSTANCE.getNode(UiIds.BUNDLE).remove(TraceInterval.PREFERENCE);
    }

    private static void prefer(TraceInterval interval) {
        InstanceScope.INSTANCE.getNode(UiIds.BUNDLE).put(TraceInterval.PREFERENCE, interval.name());
    }

    /** The window has a schedule of its own, which rests while there is nothing in its workspace. */
    private static List<Job> waiting() {
        return Arrays.stream(Job.getJobManager().find(TraceSchedule.FAMILY)).toList();
    }

    private static void setUp(Workbench workbench) {
        workbench.catalog().setPod(new Pod(ACCOUNT, "aws", "us-east-1", "", "https://example.invalid/queue"));
        workbench.catalog().credentials().add(ConnectorCredential.create("Logs", "some-bucket", ACCOUNT, "us-east-1"));
    }

    @Test
    void restsWhileNothingIsSetUpFollowsThePreferenceAndEnds() {
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC());
                Workbench workbench = Workbench.open(workspace, EnvironmentId.AWS)) {
            int others = waiting().size();
            open = Optional.of(workbench);
            schedule.begin();
            assertThat(waiting()).hasSize(others);
            setUp(workbench);
            schedule.look();
            assertThat(waiting()).hasSize(others + 1);
            schedule.look();
            assertThat(waiting()).hasSize(others + 1);
            prefer(TraceInterval.OFF);
            assertThat(waiting()).hasSize(others);
            prefer(TraceInterval.QUARTER);
            assertThat(waiting()).hasSize(others + 1);
            schedule.end();
            assertThat(waiting()).hasSize(others);
            schedule.look();
            assertThat(waiting()).hasSize(others);
        }
    }

    @Test
    void anUnknownPreferenceIsTheDefault() {
        assertThat(TraceInterval.kept("QUARTER")).isEqualTo(TraceInterval.QUARTER);
        assertThat(TraceInterval.kept("")).isEqualTo(TraceInterval.DEFAULT);
        assertThat(TraceInterval.kept("often")).isEqualTo(TraceInterval.DEFAULT);
    }
}
