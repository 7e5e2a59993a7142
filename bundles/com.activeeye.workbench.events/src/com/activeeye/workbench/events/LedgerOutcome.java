package com.activeeye.workbench.events;

/** What became of a log file. */
public enum LedgerOutcome {
    /** Its events are in the store. */
    INGESTED,
    /** It was left out, for the reason that its entry names. */
    SKIPPED,
    /** It cannot be ingested; its bytes are kept in quarantine. */
    QUARANTINED
}
