package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the work on a message, or on one log file of it, ended.
 *
 * @param fault why it is left on the queue; empty when it is done with
 */
public record Handled(Optional<WorkbenchException> fault) {
    /** It is done with. */
    public static final Handled DONE = new Handled(Optional.empty());

    // With these the next message would fare no better.
    private static final Set<FaultKind> OF_ALL = EnumSet.of(FaultKind.THROTTLED, FaultKind.OFFLINE,
            FaultKind.EXPIRED_LOGIN, FaultKind.DISK);

    static Handled left(WorkbenchException fault) {
        return new Handled(Optional.of(fault));
    }

    /** Whether the fault would meet every other message too. */
    public boolean stopsRound() {
        return fault.filter(cause -> OF_ALL.contains(cause.kind())).isPresent();
    }
}
