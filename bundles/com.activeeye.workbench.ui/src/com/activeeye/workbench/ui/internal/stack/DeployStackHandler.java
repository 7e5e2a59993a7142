package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.FlowDialog;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the wizard that deploys a credential's role stack. */
public final class DeployStackHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        CredentialTarget.with(shell, workbench, records,
                credential -> FlowDialog.open(shell, new DeployStackWizard(workbench, credential)));
    }
}
