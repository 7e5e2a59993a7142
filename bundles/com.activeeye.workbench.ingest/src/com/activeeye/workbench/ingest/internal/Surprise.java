package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;

/** A failure that nobody foresaw, as a fault: one log file must not end the work on the others. */
final class Surprise {
    private Surprise() {
    }

    /** The fault; {@code what} names what was being worked on. */
    static WorkbenchException at(Object what, RuntimeException cause) {
        return new WorkbenchException(FaultKind.UNEXPECTED,
                IngestTexts.get("fault.surprise", what, String.valueOf(cause.getMessage())),
                IngestTexts.get("fault.surprise.todo"), cause);
    }
}
