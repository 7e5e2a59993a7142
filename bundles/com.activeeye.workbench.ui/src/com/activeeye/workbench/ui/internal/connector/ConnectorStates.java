package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.aws.trace.Health;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ingest.ConnectorState;
import com.activeeye.workbench.ingest.ConnectorStatus;
import com.activeeye.workbench.ingest.IngestStatus;
import com.activeeye.workbench.ui.internal.common.NodeState;
import com.activeeye.workbench.ui.internal.trace.PathHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells how a service connector fares, in words and as the state of its icon. */
public final class ConnectorStates {
    private static final Texts TEXTS = Texts.beside(ConnectorStates.class);

    private ConnectorStates() {
    }

    /**
     * The state in words.
     *
     * @param connector the connector
     * @param podSetUp whether there is a pod to ingest by
     * @param paused whether the user has paused ingestion
     * @param status how ingestion fares; empty when it does not run
     * @param paths what the latest traces say
     * @return one sentence a line
     */
    public static List<String> words(ServiceConnector connector, boolean podSetUp, boolean paused,
            Optional<IngestStatus> status, PathHealth paths) {
        if (!connector.enabled()) {
            return List.of(TEXTS.get("editor.state.disabled"));
        }
        List<String> lines = new ArrayList<>();
        if (!podSetUp) {
            lines.add(TEXTS.get("editor.state.no_pod"));
        } else if (paused) {
            lines.add(TEXTS.get("editor.state.paused"));
        }
        find(connector, status).ifPresentOrElse(found -> add(lines, found), () -> {
            if (lines.isEmpty()) {
                lines.add(TEXTS.get("editor.state.none"));
            }
        });
        paths.words(connector.account()).ifPresent(lines::add);
        return lines;
    }

    private static void add(List<String> lines, ConnectorStatus status) {
        lines.add(status.words());
        if (!status.error().isEmpty() && !status.words().contains(status.error())) {
            lines.add(status.error());
        }
        if (!status.lastFile().isEmpty()) {
            lines.add(TEXTS.get("editor.state.last_file", status.lastFile()));
            lines.add(TEXTS.get("editor.state.rate",
                    String.format(Locale.ROOT, "%.1f", status.eventsPerMinute())));
        }
    }

    /**
     * The state of a connector's icon: what fails while log files are ingested, else what the latest trace has proven.
     *
     * @param connector the connector
     * @param status how ingestion fares; empty when it does not run
     * @param paths what the latest traces say
     */
    public static NodeState icon(ServiceConnector connector, Optional<IngestStatus> status, PathHealth paths) {
        if (!connector.enabled()) {
            return NodeState.DISABLED;
        }
        NodeState ingested = find(connector, status).map(ConnectorStatus::state).map(ConnectorStates::icon)
                .orElse(NodeState.NONE);
        Health path = paths.of(connector.account());
        boolean isReceiving = ingested == NodeState.OK && path == Health.UNKNOWN;
        return ingested == NodeState.ERROR || isReceiving ? ingested : PathHealth.icon(path).orElse(ingested);
    }

    private static NodeState icon(ConnectorState state) {
        return switch (state) {
            case WAITING_FOR_FIRST_FILE -> NodeState.NONE;
            case RECEIVING -> NodeState.OK;
            case DISABLED -> NodeState.DISABLED;
            case FAILING -> NodeState.ERROR;
        };
    }

    private static Optional<ConnectorStatus> find(ServiceConnector connector, Optional<IngestStatus> status) {
        return status.flatMap(now -> now.connector(connector.account()));
    }
}
