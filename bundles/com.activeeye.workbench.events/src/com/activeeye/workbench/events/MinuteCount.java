package com.activeeye.workbench.events;

import java.time.Instant;

/**
 * How many events of an account were stored in one minute.
 *
 * @param account the account
 * @param minute the minute's start
 * @param events how many
 */
public record MinuteCount(String account, Instant minute, long events) {
}
