package com.activeeye.workbench.ui.internal.notification;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowDialog;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import com.activeeye.workbench.ui.internal.stack.CredentialTarget;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the wizard that puts the event notification on a credential's bucket. */
public final class PutNotificationHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        CredentialTarget.with(shell, workbench, records,
                credential -> FlowDialog.open(shell, new NotificationWizard(workbench, credential)));
    }
}
