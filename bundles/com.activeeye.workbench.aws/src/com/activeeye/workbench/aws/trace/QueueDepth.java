package com.activeeye.workbench.aws.trace;

/**
 * What lies on the pod's queue; SQS gives the numbers as approximations.
 *
 * @param waiting messages that can be received
 * @param inFlight messages that somebody has received and not deleted yet
 */
public record QueueDepth(long waiting, long inFlight) {
    /** All messages on the queue. */
    public long all() {
        return waiting + inFlight;
    }
}
