package com.activeeye.workbench.ui.internal.credential;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Dialogs;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the Add Credential wizard. */
public final class AddCredentialHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        Dialogs.open(shell, new AddCredentialWizard());
    }
}
