package com.activeeye.workbench.ingest.notification;

import java.util.List;

/** What a message on the pod's queue turned out to say. */
public sealed interface Notification {
    /**
     * Objects were created.
     *
     * @param references the objects; none when the message told of other happenings only
     * @param ignored how many records told of other happenings
     */
    record LogFiles(List<LogFileReference> references, int ignored) implements Notification {
        public LogFiles {
            references = List.copyOf(references);
        }
    }

    /**
     * S3's test message, which proves that the bucket's notifications arrive.
     *
     * @param bucket the bucket's name; may be empty
     */
    record Test(String bucket) implements Notification {
    }

    /** CloudTrail's validation text, which proves that its notifications arrive. */
    record Validation() implements Notification {
    }

    /**
     * Nothing that can be understood or trusted.
     *
     * @param reason why, one sentence
     * @param advice what to do about it
     */
    record Poison(String reason, String advice) implements Notification {
    }

    /**
     * Its signature could not be checked now; it is to be tried again later.
     *
     * @param reason why, one sentence
     */
    record Unverified(String reason) implements Notification {
    }
}
