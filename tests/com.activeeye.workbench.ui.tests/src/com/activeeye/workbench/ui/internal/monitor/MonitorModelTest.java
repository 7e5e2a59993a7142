package com.activeeye.workbench.ui.internal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.connector.Priority;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.events.LedgerReason;
import com.activeeye.workbench.ingest.ConnectorState;
import com.activeeye.workbench.ingest.ConnectorStatus;
import com.activeeye.workbench.ingest.IngestCounts;
import com.activeeye.workbench.ingest.IngestState;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.ui.internal.common.NodeState;
import com.activeeye.workbench.ui.internal.trace.PathHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MonitorModelTest {
    private static final AccountId ACCOUNT = new AccountId(Events.ACCOUNT);
    private static final ServiceConnector CONNECTOR =
            ServiceConnector.create("Production", ACCOUNT, Priority.NORMAL, true);
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private static IngestStatus status(IngestState state, String words, String remedy, Optional<Instant> nextTry) {
        ConnectorStatus connector = new ConnectorStatus(ACCOUNT, "Production", ConnectorState.RECEIVING,
                "Log files are being ingested.", "AWSLogs/1/file.json.gz", Optional.of(AT), Optional.of(AT),
                Optional.of(Duration.ofSeconds(75)), 12.34, "");
        IngestCounts counts = new IngestCounts(1_200, 1_199, 1, 1, 1, 900, 0, 2, 5_000, 7,
                Map.of(LedgerReason.DIGEST, 3L, LedgerReason.UNKNOWN_ACCOUNT, 5L));
        return new IngestStatus(state, words, remedy, nextTry, counts, List.of(connector));
    }

    private static MonitorModel model(boolean pod, boolean paused, Optional<IngestStatus> status, OptionalLong queued) {
        return new MonitorModel(true, pod, paused, "", status, queued, List.of(CONNECTOR), PathHealth.NONE);
    }

    @Test
    void saysWhatIngestionDoesAndHowMuchWaits() {
        MonitorModel model = model(true, false, Optional.of(status(IngestState.POLLING, "Waiting for notifications.",
                "", Optional.empty())), OptionalLong.of(3));
        assertThat(model.headline()).isEqualTo("Waiting for notifications. About 3 messages wait on the queue.");
        assertThat(model.counts()).isEqualTo("Since the start: 1,200 messages; 900 log files ingested, 8 skipped (5 of "
                + "an unknown account, 3 digest files), 3 quarantined; 5,000 events, 7 duplicates.");
        assertThat(model.fault()).isEmpty();
    }

    @Test
    void saysAFaultWithItsRemedyAndItsNextTry() {
        MonitorModel model = model(true, false, Optional.of(status(IngestState.WAITING, "AWS cannot be reached.",
                "Check the network.", Optional.of(AT))), OptionalLong.empty());
        assertThat(model.headline()).isEqualTo("Ingestion waits after a fault.");
        assertThat(model.fault()).isEqualTo("AWS cannot be reached. Check the network. Next try at "
                + EventColumn.time(AT) + ".");
    }

    @Test
    void saysWhyNothingIsIngested() {
        assertThat(model(false, false, Optional.empty(), OptionalLong.empty()).headline()).contains("not set up");
        assertThat(model(true, true, Optional.empty(), OptionalLong.empty()).headline()).contains("paused");
        MonitorModel failed = new MonitorModel(true, true, false, "The store cannot be opened.", Optional.empty(),
                OptionalLong.empty(), List.of(), PathHealth.NONE);
        assertThat(failed.headline()).isEqualTo("Ingestion waits after a fault.");
        assertThat(failed.fault()).isEqualTo("The store cannot be opened.");
        assertThat(failed.canPause()).isTrue();
        MonitorModel closed = new MonitorModel(false, false, false, "", Optional.empty(), OptionalLong.empty(),
                List.of(), PathHealth.NONE);
        assertThat(closed.canPause()).isFalse();
    }

    @Test
    void hasARowForEachConnectorWhetherItIsKnownOrNot() {
        ServiceConnector silent = ServiceConnector.create("Silent", new AccountId("111122223333"), Priority.LOW,
                false);
        MonitorModel model = new MonitorModel(true, true, false, "", Optional.of(status(IngestState.POLLING, "", "",
                Optional.empty())), OptionalLong.empty(), List.of(CONNECTOR, silent), PathHealth.NONE);
        assertThat(model.rows()).extracting(MonitorRow::name).containsExactly("Production", "Silent");
        assertThat(model.rows()).extracting(MonitorRow::state).containsExactly(NodeState.OK, NodeState.DISABLED);
        MonitorRow row = model.rows().get(0);
        assertThat(MonitorColumn.LAG.cell(row)).isEqualTo("1 min 15 s");
        assertThat(MonitorColumn.RATE.cell(row)).isEqualTo("12.3");
        assertThat(MonitorColumn.LAST_FILE.cell(row)).isEqualTo(EventColumn.time(AT) + "  file.json.gz");
        assertThat(MonitorColumn.ACCOUNT.cell(row)).isEqualTo("5555-6666-7777");
        assertThat(MonitorColumn.LAST_FILE.cell(model.rows().get(1))).isEmpty();
        assertThat(MonitorColumn.NAME.order().compare(row, model.rows().get(1))).isNegative();
    }

    @Test
    void tellsSpansInTheirTwoLargestUnits() {
        assertThat(MonitorColumn.span(Duration.ofSeconds(-3))).isEqualTo("0 s");
        assertThat(MonitorColumn.span(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
        assertThat(MonitorColumn.span(Duration.ofHours(49))).isEqualTo("2 d 1 h");
    }
}
