package com.activeeye.workbench.ingest.logfile;

/** What an object in a bucket of CloudTrail is, by its key. */
public enum LogFileKind {
    /** A log file of events. */
    LOG,
    /** A digest file, which signs log files. */
    DIGEST,
    /** A file of Insights events. */
    INSIGHT,
    /** None of CloudTrail's. */
    OTHER
}
