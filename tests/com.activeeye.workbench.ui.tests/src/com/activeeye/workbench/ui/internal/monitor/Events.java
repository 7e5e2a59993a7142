package com.activeeye.workbench.ui.internal.monitor;

import com.activeeye.workbench.events.CloudTrailEvent;
import com.activeeye.workbench.events.LogFileId;
import com.activeeye.workbench.events.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Events for tests. */
final class Events {
    static final String ACCOUNT = "555566667777";

    private Events() {
    }

    /** An event that says its sequence in its name. */
    static StoredEvent event(long sequence) {
        return event(sequence, "Event" + sequence, "");
    }

    static StoredEvent event(long sequence, String name, String errorCode) {
        return event(sequence, ACCOUNT, name, "alice", "203.0.113.7", errorCode);
    }

    static StoredEvent event(long sequence, String account, String name, String user, String ip, String errorCode) {
        CloudTrailEvent event = new CloudTrailEvent("id-" + sequence, account,
                Instant.parse("2026-01-02T03:04:05Z").plusSeconds(sequence), "eu-west-1", "s3.amazonaws.com", name,
                user, "arn:aws:iam::" + account + ":user/" + user, "AKIAEXAMPLE", ip, "aws-cli/2", errorCode,
                errorCode.isEmpty() ? "" : "not allowed", true, 0, 10);
        return new StoredEvent(sequence, event, new LogFileId("bucket", "key", "etag"), "00");
    }

    static List<StoredEvent> range(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(Events::event).toList();
    }
}
