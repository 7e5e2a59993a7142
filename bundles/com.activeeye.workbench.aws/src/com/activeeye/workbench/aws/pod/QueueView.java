package com.activeeye.workbench.aws.pod;

/**
 * A queue of the pod, as it is. SQS gives the numbers as approximations.
 *
 * @param name its name
 * @param exists whether it is there
 * @param waiting messages that can be received
 * @param inFlight messages that somebody has received and not deleted yet
 */
public record QueueView(String name, boolean exists, long waiting, long inFlight) {
}
