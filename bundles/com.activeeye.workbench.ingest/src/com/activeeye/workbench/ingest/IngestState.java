package com.activeeye.workbench.ingest;

/** What ingestion as a whole is doing. */
public enum IngestState {
    /** Nothing: it was not started, or was stopped. */
    IDLE,
    /** It waits for messages. */
    POLLING,
    /** It works on messages. */
    WORKING,
    /** It waits after a fault before it tries again. */
    WAITING
}
