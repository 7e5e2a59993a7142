package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowDialog;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Deletes a credential's role stack after a confirmation. */
public final class DeleteStackHandler extends WorkbenchHandler {
    private static final Texts TEXTS = Texts.beside(DeleteStackHandler.class);

    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        CredentialTarget.with(shell, workbench, records, credential -> {
            if (isConfirmed(shell, credential)) {
                FlowDialog.open(shell, new DeleteStackWizard(workbench, credential));
            }
        });
    }

    private static boolean isConfirmed(Shell shell, ConnectorCredential credential) {
        return new MessageDialog(shell, TEXTS.get("delete.window"), null, TEXTS.get("delete.confirm",
                StackNames.of(credential).stack(), credential.bucketAccount().grouped(), credential.bucketName()),
                MessageDialog.WARNING, 1, TEXTS.get("delete.yes"), TEXTS.get("delete.no")).open() == 0;
    }
}
