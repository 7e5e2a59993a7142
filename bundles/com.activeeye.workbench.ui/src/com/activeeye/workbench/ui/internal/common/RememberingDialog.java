package com.activeeye.workbench.ui.internal.common;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** A dialog with a heading, whose window can be resized and keeps its size over a restart. */
public abstract class RememberingDialog extends TitleAreaDialog {
    private final String title;

    /**
     * A dialog that is not open yet.
     *
     * @param parent its parent
     * @param title the title of its window
     */
    protected RememberingDialog(Shell parent, String title) {
        super(parent);
        this.title = title;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
        setHelpAvailable(false);
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final IDialogSettings getDialogBoundsSettings() {
        return Dialogs.settings(getClass().getName());
    }
}
