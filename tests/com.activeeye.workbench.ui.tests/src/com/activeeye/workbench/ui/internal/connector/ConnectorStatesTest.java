package com.activeeye.workbench.ui.internal.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.ingest.ConnectorState;
import com.activeeye.workbench.ingest.ConnectorStatus;
import com.activeeye.workbench.ingest.IngestCounts;
import com.activeeye.workbench.ingest.IngestState;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.ui.internal.common.NodeState;
import com.activeeye.workbench.ui.internal.trace.PathHealth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectorStatesTest {
    private static final ServiceConnector MAIN = ServiceConnector.create("Main", new AccountId("111122223333"),
            Priority.DEFAULT, true);

    private static Optional<IngestStatus> status(ConnectorState state, String lastFile, String error) {
        ConnectorStatus connector = new ConnectorStatus(MAIN.account(), "Main", state, "In words.", lastFile,
                Optional.empty(), Optional.empty(), Optional.empty(), 12.34, error);
        return Optional.of(new IngestStatus(IngestState.POLLING, "", "", Optional.empty(), IngestCounts.NONE,
                List.of(connector)));
    }

    @Test
    void aDisabledConnectorSaysSoWhateverElseIsKnown() {
        assertThat(ConnectorStates.icon(MAIN.withEnabled(false), status(ConnectorState.FAILING, "", "No."),
                PathHealth.NONE)).isEqualTo(NodeState.DISABLED);
        assertThat(ConnectorStates.words(MAIN.withEnabled(false), false, true, Optional.empty(), PathHealth.NONE))
                .hasSize(1);
    }

    @Test
    void tellsFailingFromReceiving() {
        assertThat(ConnectorStates.icon(MAIN, status(ConnectorState.FAILING, "", "No."), PathHealth.NONE))
                .isEqualTo(NodeState.ERROR);
        assertThat(ConnectorStates.icon(MAIN, status(ConnectorState.RECEIVING, "f", ""), PathHealth.NONE))
                .isEqualTo(NodeState.OK);
        assertThat(ConnectorStates.icon(MAIN, Optional.empty(), PathHealth.NONE)).isEqualTo(NodeState.NONE);
    }

    @Test
    void showsLastFileRateAndErrorInWords() {
        assertThat(ConnectorStates.words(MAIN, true, false, status(ConnectorState.FAILING, "a/b.json.gz", "Denied."),
                PathHealth.NONE))
                .contains("In words.", "Denied.").anyMatch(line -> line.contains("a/b.json.gz"))
                .anyMatch(line -> line.contains("12.3"));
    }

    @Test
    void saysWhyNothingCanComeYet() {
        assertThat(ConnectorStates.words(MAIN, false, false, Optional.empty(), PathHealth.NONE)).singleElement()
                .asString().contains("pod");
        assertThat(ConnectorStates.words(MAIN, true, true, Optional.empty(), PathHealth.NONE)).singleElement()
                .asString().contains("paused");
    }
}
