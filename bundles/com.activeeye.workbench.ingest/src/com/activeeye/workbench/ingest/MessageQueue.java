package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.progress.Progress;
import java.time.Duration;
import java.util.List;

/**
 * The pod's queue, as ingestion sees it.
 *
 * <p>All methods throw a {@link com.activeeye.workbench.core.fault.WorkbenchException} of kind THROTTLED, DENIED,
 * EXPIRED_LOGIN, OFFLINE, NOT_FOUND or UNEXPECTED; they return or throw within a second of a cancellation.
 */
public interface MessageQueue {
    /**
     * Receives messages, which are then hidden from others for a while.
     *
     * @param max how many at most, 1 to 10
     * @param wait how long to wait for the first one, 20 seconds at most
     * @param progress is asked whether to go on waiting
     * @return the messages; none when none came
     */
    List<QueueMessage> receive(int max, Duration wait, Progress progress);

    /** Deletes a message for good. */
    void delete(QueueMessage message);

    /**
     * Deletes messages for good, in as few calls as that takes; when it throws, some of them may be left.
     *
     * @param messages any number of received messages
     */
    default void delete(List<QueueMessage> messages) {
        messages.forEach(this::delete);
    }

    /**
     * Hides a message from others for that long from now; zero gives it back at once.
     *
     * @param message a received message
     * @param duration up to twelve hours
     */
    void hide(QueueMessage message, Duration duration);

    /**
     * Hides messages from others for that long from now, in as few calls as that takes: hundreds may have to go back
     * within seconds. When it throws, some of them may be hidden as before.
     *
     * @param messages any number of received messages
     * @param duration up to twelve hours; zero gives them back at once
     */
    default void hide(List<QueueMessage> messages, Duration duration) {
        messages.forEach(message -> hide(message, duration));
    }

    /** For how long a received message is hidden from others. */
    Duration visibility();

    /** About how many messages wait to be received. */
    long waiting();
}
