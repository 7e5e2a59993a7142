package com.activeeye.workbench.events;

/** Why a log file was not ingested. */
public enum LedgerReason {
    /** It was ingested. */
    NONE,
    /** No connector credential names its bucket; no role was assumed. */
    UNKNOWN_BUCKET,
    /** It is a digest file, which has no events. */
    DIGEST,
    /** It is an Insights file, which has no events of the trail. */
    INSIGHT,
    /** Its key is not that of a CloudTrail log file. */
    NOT_A_LOG_FILE,
    /** No service connector stands for its account. */
    UNKNOWN_ACCOUNT,
    /** The service connector of its account is disabled. */
    CONNECTOR_DISABLED,
    /** The limit of its bucket's credential does not monitor its account. */
    OUTSIDE_LIMIT,
    /** It may not be read, after several tries; its message comes again, and at last is a dead letter. */
    DENIED,
    /** It was deleted before it could be read. */
    GONE,
    /** It is not gzip, or not the JSON of a log file. */
    CORRUPT,
    /** It inflates to more than the cap. */
    TOO_LARGE,
    /** Its records are of a major version that is not known. */
    UNKNOWN_VERSION
}
