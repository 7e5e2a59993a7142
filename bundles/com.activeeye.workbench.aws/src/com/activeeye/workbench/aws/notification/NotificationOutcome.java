package com.activeeye.workbench.aws.notification;

/** What putting or removing a notification came to. */
public enum NotificationOutcome {
    /** It was as wanted already. */
    UNCHANGED,
    /** Our rule is new. */
    CREATED,
    /** Our rule was there, for another topic or other events, and was replaced. */
    UPDATED,
    /** Our rule is gone. */
    REMOVED
}
