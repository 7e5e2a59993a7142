package com.activeeye.workbench.ui.internal.handoff;

import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import com.activeeye.workbench.ui.internal.stack.CredentialTarget;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/** Opens the hand-off of a credential. */
public final class HandOffHandler extends WorkbenchHandler {
    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        CredentialTarget.with(shell, workbench, records,
                credential -> new HandOffDialog(shell, new HandOffModel(workbench, credential)).open());
    }
}
