package com.activeeye.workbench.aws.queue;

import java.time.Instant;
import java.util.Objects;

/**
 * A message received from the pod's queue; hidden from others until its visibility time ends.
 *
 * @param id the message's ID, the same each time it is received
 * @param receiptHandle what deletes or extends this receipt of it
 * @param body the body as it came
 * @param receiveCount how often it was received, this time included
 * @param sent when it was sent to the queue
 */
public record QueueMessage(String id, String receiptHandle, String body, int receiveCount, Instant sent) {
    public QueueMessage {
        Objects.requireNonNull(id);
        Objects.requireNonNull(receiptHandle);
        Objects.requireNonNull(body);
        Objects.requireNonNull(sent);
    }
}
