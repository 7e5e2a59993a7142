package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.ui.internal.common.NodeState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One service connector in the monitor.
 *
 * @param account the connector's account, by which the row is known again
 * @param name the connector's name
 * @param state the state of its icon
 * @param words the state in words
 * @param lastFile the key of its last log file; empty before the first
 * @param lastFileAt when that was ingested; empty before the first
 * @param lag from that log file's delivery to its ingestion; empty before the first
 * @param rate events per minute
 * @param error what went wrong last and what to do; empty when nothing did
 */
record MonitorRow(AccountId account, String name, NodeState state, String words, String lastFile,
        Optional<Instant> lastFileAt, Optional<Duration> lag, double rate, String error) {
}
