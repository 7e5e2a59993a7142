package com.activeeye.workbench.ui.internal.onboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.StoredEvent;
import com.activeeye.workbench.ui.internal.onboard.VerifyModel.Check;
import com.activeeye.workbench.ui.internal.onboard.VerifyModel.State;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifyModelTest {
    private static final StoredEvent EVENT = new StoredEvent(1, new CloudTrailEvent("id", "555566667777",
            Instant.EPOCH, "us-east-1", "s3", "ConsoleLogin", "alice", "", "", "", "", "", "", true, 0, 1),
            new LogFileId("b", "k", "e"), "00");

    @Test
    void beginsWithEverythingOpen() {
        assertThat(VerifyModel.OPEN.checks()).hasSize(4).extracting(Check::state).containsOnly(State.OPEN);
        assertThat(VerifyModel.OPEN.isDone()).isFalse();
    }

    @Test
    void provesLinkByLink() {
        VerifyModel now = new VerifyModel(VerifyModel.PROVEN, "No rights to look.", Optional.of("a/b/file.json.gz"),
                Optional.empty(), "");
        assertThat(now.checks()).extracting(Check::state)
                .containsExactly(State.OK, State.BROKEN, State.OK, State.OPEN);
        assertThat(now.checks()).extracting(Check::words).contains("No rights to look.", "file.json.gz");
    }

    @Test
    void saysWhatIngestionSaysAsLongAsNothingHasCome() {
        VerifyModel failing = new VerifyModel(VerifyModel.PROVEN, VerifyModel.PROVEN, Optional.empty(),
                Optional.empty(), "The key denies it.");
        assertThat(failing.checks().get(2).words()).isEqualTo("The key denies it.");
        assertThat(failing.checks().get(3).state()).as("told once").isEqualTo(State.OPEN);
        VerifyModel unread = new VerifyModel(VerifyModel.PROVEN, VerifyModel.PROVEN, Optional.of("f"),
                Optional.empty(), "The key denies it.");
        assertThat(unread.checks().get(3)).isEqualTo(new Check(State.BROKEN, "First event", "The key denies it."));
        assertThat(failing.broken()).contains("The key denies it.");
        VerifyModel mended = new VerifyModel(VerifyModel.PROVEN, VerifyModel.PROVEN, Optional.of("f"),
                Optional.of(EVENT), "The key denies it.");
        assertThat(mended.isDone()).isTrue();
        assertThat(mended.broken()).isEmpty();
        assertThat(mended.checks().get(3).words())
                .isEqualTo("AWS Cloudtrail ConsoleLogin by alice at 1970-01-01T00:00:00Z");
    }
}
