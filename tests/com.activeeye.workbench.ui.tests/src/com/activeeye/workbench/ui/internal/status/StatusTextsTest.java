package com.activeeye.workbench.ui.internal.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.ingest.IngestCounts;
import com.activeeye.workbench.ingest.IngestState;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.ui.internal.session.EnvironmentChoice;
import com.activeeye.workbench.ui.internal.session.SessionState;
import com.activeeye.workbench.ui.internal.status.StatusTexts.Who;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTextsTest {
    private static Optional<IngestStatus> status(IngestState state) {
        return Optional.of(new IngestStatus(state, "The queue does not answer.", "Check the network.",
                Optional.empty(), IngestCounts.NONE, List.of()));
    }

    @Test
    void namesTheEnvironmentBeforeAnybodyIsKnown() {
        EnvironmentChoice aws = new EnvironmentChoice(EnvironmentId.AWS, "soc", "");

        assertThat(StatusTexts.environment(new SessionState.Opening(aws), new Who.Asking())).contains("AWS (soc)");
        assertThat(StatusTexts.environment(new SessionState.Failed(aws, new RuntimeException()), new Who.Asking()))
                .contains("AWS (soc)").contains("could not");
    }

    @Test
    void saysWhyNothingIsIngested() {
        assertThat(StatusTexts.ingestion(false, true, true, Optional.empty())).contains("Pod not set up");
        assertThat(StatusTexts.ingestion(true, true, true, Optional.empty())).contains("paused");
        assertThat(StatusTexts.ingestion(true, false, true, Optional.empty())).contains("could not start");
        assertThat(StatusTexts.ingestion(true, false, false, status(IngestState.WAITING))).contains("fault");
        assertThat(StatusTexts.ingestion(true, false, false, status(IngestState.POLLING))).contains("0 events");
    }

    @Test
    void tellsTheFaultInSentences() {
        assertThat(StatusTexts.details(status(IngestState.WAITING), Optional.empty()))
                .isEqualTo("The queue does not answer. Check the network.");
        assertThat(StatusTexts.details(status(IngestState.WAITING), Optional.of("No disk."))).isEqualTo("No disk.");
    }
}
