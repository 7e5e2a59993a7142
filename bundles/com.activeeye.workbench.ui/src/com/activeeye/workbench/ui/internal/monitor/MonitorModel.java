package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.aws.trace.Health;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.ConnectorStatus;
import com.activeeye.workbench.ingest.IngestCounts;
import com.activeeye.workbench.ingest.IngestState;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.ui.internal.common.NodeState;
import com.activeeye.workbench.ui.internal.connector.ConnectorStates;
import com.activeeye.workbench.ui.internal.trace.PathHealth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What the ingestion monitor says, made from one snapshot of everything that it depends on.
 *
 * @param open whether a workspace is open
 * @param podSetUp whether there is a pod to ingest by
 * @param paused whether the user has paused ingestion
 * @param failure why polling could not be started, in words; empty when it could
 * @param status how ingestion fares; empty while it does not poll
 * @param queued how many messages wait on the queue; empty when that is not known
 * @param connectors the service connectors
 * @param paths what the latest traces say
 */
record MonitorModel(boolean open, boolean podSetUp, boolean paused, String failure, Optional<IngestStatus> status,
        OptionalLong queued, List<ServiceConnector> connectors, PathHealth paths) {
    private static final Texts TEXTS = Texts.beside(MonitorModel.class);

    /** How ingestion as a whole fares, in words. */
    String headline() {
        if (!open) {
            return TEXTS.get("monitor.closed");
        }
        if (!podSetUp) {
            return TEXTS.get("monitor.no_pod");
        }
        if (paused) {
            return TEXTS.get("monitor.paused");
        }
        return status.filter(now -> now.state() != IngestState.WAITING).map(IngestStatus::words)
                .orElse(TEXTS.get(hasFault() ? "monitor.waiting" : "monitor.starting")) + queue();
    }

    private String queue() {
        return queued.isPresent() ? " " + TEXTS.get("monitor.queued", queued.getAsLong()) : "";
    }

    /** What ingestion has done since it was started. */
    String counts() {
        return status.map(IngestStatus::counts).map(MonitorModel::counts).orElse("");
    }

    private static String counts(IngestCounts counts) {
        String skipped = counts.skipped().entrySet().stream().filter(reason -> reason.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(reason -> ReasonTexts.count(reason.getKey(), reason.getValue())).collect(Collectors.joining(", "));
        String quarantined = TEXTS.get("monitor.counts.quarantined", counts.quarantined() + counts.poison());
        return TEXTS.get("monitor.counts", counts.received(), counts.ingested(), counts.skippedFiles(),
                skipped.isEmpty() ? "" : " (" + skipped + ")", quarantined, counts.events(), counts.duplicates());
    }

    /** What went wrong, what to do about it, and when it is tried again; empty when nothing did. */
    String fault() {
        if (!failure.isEmpty()) {
            return failure;
        }
        return status.filter(now -> !now.remedy().isEmpty() || now.nextTry().isPresent()).map(now -> {
            String next = now.nextTry().map(at -> " " + TEXTS.get("monitor.next_try", EventColumn.time(at)))
                    .orElse("");
            return (now.words() + " " + now.remedy()).strip() + next;
        }).orElse("");
    }

    private boolean hasFault() {
        return !fault().isEmpty();
    }

    /** Whether ingestion can be paused, or resumed. */
    boolean canPause() {
        return open && podSetUp;
    }

    /** One row for each connector, whether anything is known of it or not. */
    List<MonitorRow> rows() {
        return connectors.stream().map(this::row).toList();
    }

    private MonitorRow row(ServiceConnector connector) {
        Optional<ConnectorStatus> now = status.flatMap(all -> all.connector(connector.account()));
        NodeState icon = ConnectorStates.icon(connector, status, paths);
        List<String> words = ConnectorStates.words(connector, podSetUp, paused, status, PathHealth.NONE);
        Health path = connector.enabled() ? paths.of(connector.account()) : Health.UNTRACED;
        String error = now.map(ConnectorStatus::error).orElse("");
        // What is wrong has a column of its own.
        String state = switch (path) {
            case BROKEN -> TEXTS.get("monitor.broken");
            case QUIET -> error.isEmpty() ? TEXTS.get("monitor.quiet") : TEXTS.get("monitor.failing");
            default -> icon == NodeState.ERROR ? TEXTS.get("monitor.failing") : words.get(0);
        };
        String wrong = path == Health.BROKEN ? (error + " " + paths.words(connector.account()).orElse("")).strip()
                : error;
        return new MonitorRow(connector.account(), connector.displayName(), icon, state,
                now.map(ConnectorStatus::lastFile).orElse(""), now.flatMap(ConnectorStatus::lastFileAt),
                now.flatMap(ConnectorStatus::lag), now.map(ConnectorStatus::eventsPerMinute).orElse(0.0),
                wrong);
    }
}
