package com.activeeye.workbench.events;

import java.time.Instant;

/**
 * How many events happened in one minute.
 *
 * @param minute the minute's start
 * @param events how many
 */
public record EventsInMinute(Instant minute, long events) {
}
