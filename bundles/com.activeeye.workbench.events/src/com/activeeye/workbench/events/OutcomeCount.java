package com.activeeye.workbench.events;

/**
 * How many log files came to the same end.
 *
 * @param outcome what became of them
 * @param reason why they were not ingested
 * @param files how many they are
 */
public record OutcomeCount(LedgerOutcome outcome, LedgerReason reason, long files) {
}
