package com.activeeye.workbench.ingest.internal;

import com.activeeye.workbench.ingest.QueueMessage;
import java.util.Objects;

/** A message that is being worked on; but for its queue message, only the thread that runs the round looks into it. */
final class OpenMessage {
    final QueueMessage message;
    private Handled handled = Handled.DONE;
    private int uncommitted;
    private boolean read;

    OpenMessage(QueueMessage message) {
        this.message = Objects.requireNonNull(message);
    }

    /** One more of its log files waits for a commit. */
    void awaits() {
        uncommitted++;
    }

    /** One of its log files is committed, or was given up. */
    void committed(Handled result) {
        uncommitted--;
        note(result);
    }

    /** All its log files were looked at. */
    void read(Handled result) {
        read = true;
        note(result);
    }

    private void note(Handled result) {
        if (handled.fault().isEmpty() || !handled.stopsRound() && result.stopsRound()) {
            handled = result;
        }
    }

    /** Whether nothing of it is outstanding. */
    boolean isOver() {
        return read && uncommitted == 0;
    }

    /** How the work on it ended. */
    Handled handled() {
        return handled;
    }
}
