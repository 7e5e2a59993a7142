package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.connector.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one service connector's ingestion fares.
 *
 * @param account the connector's account
 * @param displayName the connector's name
 * @param state how it fares
 * @param words the same in words, one sentence
 * @param lastFile the key of the log file that was ingested last; empty before the first
 * @param lastFileAt when that was; empty before the first
 * @param lastEventAt the time of its newest event; empty before the first
 * @param lag from the last log file's creation to its ingestion; empty before the first
 * @param eventsPerMinute how many of its events were stored per minute, on average over the last fifteen minutes
 * @param error what went wrong last and what to do; empty when nothing did, or when it was mended
 */
public record ConnectorStatus(AccountId account, String displayName, ConnectorState state, String words,
        String lastFile, Optional<Instant> lastFileAt, Optional<Instant> lastEventAt, Optional<Duration> lag,
        double eventsPerMinute, String error) {
}
