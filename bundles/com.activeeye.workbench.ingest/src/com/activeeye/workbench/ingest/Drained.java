package com.activeeye.workbench.ingest;

import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.Optional;

/**
 * What emptying the queue came to.
 *
 * @param counts what was done
 * @param fault the last fault that left messages on the queue; empty when none was left
 */
public record Drained(IngestCounts counts, Optional<WorkbenchException> fault) {
}
