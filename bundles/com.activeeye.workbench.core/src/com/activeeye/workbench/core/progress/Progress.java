package com.activeeye.workbench.core.progress;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;

/** How a long operation tells what it does and learns that it is not wanted any more. */
public interface Progress {
    /** Tells no one and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(String what) {
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** Says what is being done now, in a few words. */
    void report(String what);

    /** Whether the user has cancelled. Asked at least once a second. */
    boolean isCancelled();

    /** @throws WorkbenchException of kind CANCELLED once the user has cancelled */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new WorkbenchException(FaultKind.CANCELLED, "Cancelled.", "");
        }
    }
}
