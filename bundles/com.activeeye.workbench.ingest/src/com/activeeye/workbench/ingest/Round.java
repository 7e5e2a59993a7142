package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.fault.WorkbenchException;
import java.time.Duration;
import java.util.Optional;

/**
 * What one round of polling came to.
 *
 * @param received how many messages came
 * @param left how many of them were left on the queue to be tried again
 * @param fault the first fault; empty when there was none
 * @param pause how long to wait before the next round; zero when nothing speaks against it
 */
public record Round(int received, int left, Optional<WorkbenchException> fault, Duration pause) {
}
