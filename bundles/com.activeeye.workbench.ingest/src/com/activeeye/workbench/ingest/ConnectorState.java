package com.activeeye.workbench.ingest;

/** How a service connector's ingestion fares. */
public enum ConnectorState {
    /** No log file of it has come yet. */
    WAITING_FOR_FIRST_FILE,
    /** Its log files are being ingested. */
    RECEIVING,
    /** It is disabled: its log files are left out and counted. */
    DISABLED,
    /** Its latest log file could not be read; it is tried again. */
    FAILING
}
