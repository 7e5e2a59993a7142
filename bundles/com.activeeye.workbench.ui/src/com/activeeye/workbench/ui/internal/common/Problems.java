package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.UiIds;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way by which failures reach the user.
 *
 * <p>A {@link WorkbenchException} is told in its own words and without a stack trace; anything else is logged in full
 * and told in one sentence.
 */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Texts TEXTS = Texts.beside(Problems.class);

    private Problems() {
    }

    /**
     * What to tell the user of a failure; what nobody foresaw is logged on the way.
     *
     * @param failure what was thrown
     * @return what happened and what to do next, as one text for a page or a form
     */
    public static String tell(Throwable failure) {
        WorkbenchException fault = asFault(failure);
        return fault.advice();
    }

    /**
     * Shows a failure in a dialog; a cancelled operation shows nothing. On the UI thread.
     *
     * @param parent the dialog's parent
     * @param title what was tried, in a few words
     * @param failure what was thrown
     */
    public static void show(Shell parent, String title, Throwable failure) {
        if (isCancellation(failure)) {
            return;
        }
        WorkbenchException fault = asFault(failure);
        String text = fault.remedy().isEmpty() ? fault.getMessage() : fault.getMessage() + "\n\n" + fault.remedy();
        MessageDialog.openError(parent, title, text);
    }

    /** Writes a failure to the log and the Error Log without disturbing the user. */
    public static void log(Throwable failure) {
        if (!isCancellation(failure)) {
            String text = failure instanceof WorkbenchException fault ? fault.advice() : String.valueOf(failure);
            LOG.warn("{}", text, failure);
            ILog.of(Problems.class).log(Status.warning(text, failure));
        }
    }

    /** Writes something that the user should be able to read later to the Error Log. */
    public static void note(String text) {
        LOG.info("{}", text);
        ILog.get().log(new Status(Status.INFO, UiIds.BUNDLE, text));
    }

    /** Whether a failure only tells that the user cancelled. */
    public static boolean isCancellation(Throwable failure) {
        return failure instanceof WorkbenchException fault && fault.kind() == FaultKind.CANCELLED;
    }

    private static WorkbenchException asFault(Throwable failure) {
        if (failure instanceof WorkbenchException fault) {
            return fault;
        }
        LOG.error("unexpected failure", failure);
        ILog.of(Problems.class).log(Status.error(TEXTS.get("unexpected", String.valueOf(failure)), failure));
        return new WorkbenchException(FaultKind.UNEXPECTED, TEXTS.get("unexpected", String.valueOf(failure)),
                TEXTS.get("unexpected.todo"), failure);
    }
}
