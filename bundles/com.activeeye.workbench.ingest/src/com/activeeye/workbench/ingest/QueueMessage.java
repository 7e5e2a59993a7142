package com.activeeye.workbench.ingest;

/**
 * A message as it was received from the pod's queue.
 *
 * @param id the queue's identity of it
 * @param receiptHandle what deletes it or gives it back
 * @param body its text
 * @param receiveCount how often it was received, this time included
 */
public record QueueMessage(String id, String receiptHandle, String body, int receiveCount) {
}
