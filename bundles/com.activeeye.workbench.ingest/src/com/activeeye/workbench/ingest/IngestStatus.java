package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.connector.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How ingestion fares at one moment, for whoever watches it.
 *
 * @param state what it is doing
 * @param words the same in words, one sentence; of a fault, what happened and why
 * @param remedy what to do about a fault; empty when there is none
 * @param nextTry when it tries again after a fault; empty when there is none
 * @param counts what it has done since it was started
 * @param connectors every service connector, by display name
 */
public record IngestStatus(IngestState state, String words, String remedy, Optional<Instant> nextTry,
        IngestCounts counts, List<ConnectorStatus> connectors) {
    public IngestStatus {
        connectors = List.copyOf(connectors);
    }

    /** How the connector of an account fares; empty when there is none. */
    public Optional<ConnectorStatus> connector(AccountId account) {
        return connectors.stream().filter(connector -> connector.account().equals(account)).findFirst();
    }
}
