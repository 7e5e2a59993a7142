package com.activeeye.workbench.ui.internal.trace;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.RedriveDeadLetters;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Problems;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Puts the dead letters back on the queue, after it has said how many there are. On the UI thread. */
final class DeadLettersRemedy {
    private static final Texts TEXTS = Texts.beside(DeadLettersRemedy.class);
    private static final int PUT_BACK = 0;

    private final Shell shell;
    private final RedriveDeadLetters redrive;
    private final Runnable mended;

    /**
     * Does nothing yet.
     *
     * @param shell the parent of dialogs
     * @param workbench the open workbench
     * @param mended is called when they are on their way back, or when there are none any more
     */
    DeadLettersRemedy(Shell shell, Workbench workbench, Runnable mended) {
        this.shell = shell;
        this.redrive = new RedriveDeadLetters(workbench);
        this.mended = mended;
    }

    /** Counts them, asks, and begins to put them back. */
    void begin() {
        Background.run(TEXTS.get("redrive.counting"), redrive::count, this::ask, this::failed);
    }

    private void ask(long count) {
        if (shell.isDisposed()) {
            return;
        }
        if (count == 0) {
            MessageDialog.openInformation(shell, TEXTS.get("redrive.title"), TEXTS.get("redrive.none"));
            mended.run();
        } else if (new MessageDialog(shell, TEXTS.get("redrive.title"), null, TEXTS.get("redrive.confirm", count),
                MessageDialog.QUESTION, PUT_BACK, TEXTS.get("redrive.yes"), TEXTS.get("redrive.no")).open()
                == PUT_BACK) {
            Background.run(TEXTS.get("redrive.doing"), progress -> {
                redrive.run(progress);
                return count;
            }, done -> mended.run(), this::failed);
        }
    }

    private void failed(Throwable failure) {
        if (!shell.isDisposed()) {
            Problems.show(shell, TEXTS.get("redrive.title"), failure);
        }
    }
}
