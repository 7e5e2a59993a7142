package com.activeeye.workbench.events;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The events of a log file one portion after the other, so that those of a large file are never in memory together.
 *
 * <p>What goes through them may throw a {@link com.activeeye.workbench.core.fault.WorkbenchException}: then nothing of
 * the log file is stored.
 */
public interface EventPortions extends Iterable<List<CloudTrailEvent>> {
    /**
     * How many of the log file's events were left out of the portions, by the account that they are of; known once the
     * last portion was taken.
     */
    Map<String, Integer> leftOut();

    /** Events that are in memory. */
    static EventPortions of(List<CloudTrailEvent> events, Map<String, Integer> leftOut) {
        return new EventPortions() {
            @Override
            public Map<String, Integer> leftOut() {
                return leftOut;
            }

            @Override
            public Iterator<List<CloudTrailEvent>> iterator() {
                return List.of(events).iterator();
            }
        };
    }
}
